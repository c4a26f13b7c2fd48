import type { Measure } from './measure.ts'

/** Vital signs with the LOINC codes and UCUM units of R4's profiles: https://hl7.org/fhir/R4/observation-vitalsigns.html */
const measure = (
  loinc: string,
  display: string,
  name: string,
  ucum: string,
  decimals: number,
): Measure => ({ loinc, display, name, ucum, decimals })

export const bloodPressureMeasures = {
  panel: measure(
    '85354-9',
    'Blood pressure panel with all children optional',
    'Blood pressure',
    'mm[Hg]',
    0,
  ),
  systolic: measure('8480-6', 'Systolic blood pressure', 'Systolic blood pressure', 'mm[Hg]', 0),
  diastolic: measure('8462-4', 'Diastolic blood pressure', 'Diastolic blood pressure', 'mm[Hg]', 0),
} as const

export const vitalSignMeasures = {
  heartRate: measure('8867-4', 'Heart rate', 'Heart rate', '/min', 0),
  respiratoryRate: measure('9279-1', 'Respiratory rate', 'Respiratory rate', '/min', 0),
  temperature: measure('8310-5', 'Body temperature', 'Temperature', 'Cel', 1),
  saturation: measure(
    '59408-5',
    'Oxygen saturation in Arterial blood by Pulse oximetry',
    'Oxygen saturation',
    '%',
    0,
  ),
  weight: measure('29463-7', 'Body weight', 'Weight', 'kg', 1),
  height: measure('8302-2', 'Body height', 'Height', 'cm', 1),
  bmi: measure('39156-5', 'Body mass index (BMI) [Ratio]', 'BMI', 'kg/m2', 1),
  pain: measure(
    '72514-3',
    'Pain severity - 0-10 verbal numeric rating [Score] - Reported',
    'Pain score',
    '{score}',
    0,
  ),
} as const satisfies Record<string, Measure>

export type VitalSignName = keyof typeof vitalSignMeasures

/** The R4 profile of each; there is none for pain. */
export const vitalSignProfiles: Readonly<Record<VitalSignName, string | undefined>> = {
  heartRate: 'heartrate',
  respiratoryRate: 'resprate',
  temperature: 'bodytemp',
  saturation: 'oxygensat',
  weight: 'bodyweight',
  height: 'bodyheight',
  bmi: 'bmi',
  pain: undefined,
}
