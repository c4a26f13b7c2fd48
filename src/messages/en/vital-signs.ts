import type { VitalSignsMessages } from '../vital-signs.ts'

export const vitalSigns: VitalSignsMessages = {
  bloodPressure: 'Blood pressure',
  kinds: {
    'heart-rate': 'Heart rate',
    'oxygen-saturation': 'Oxygen saturation',
    'body-temperature': 'Temperature',
    'respiratory-rate': 'Respiratory rate',
    'body-weight': 'Weight',
    'body-height': 'Height',
    'pain-score': 'Pain score',
    'body-mass-index': 'BMI',
  },
  underOtherName: 'under another name, below',
  meanCalculated: (value) => `mean ${value}, calculated`,
  meanSent: (value) => `mean ${value}`,
  plotOf: (drawn, all) => `${String(drawn)} of ${String(all)} blood pressures over time`,
  home: 'home',
  elsewhere: 'clinic or ward',
  dayRange: 'range of the day',
  drawnOf: (drawn, all, window) => `${String(drawn)} of ${String(all)} readings: ${window}`,
  older: 'Older',
}
