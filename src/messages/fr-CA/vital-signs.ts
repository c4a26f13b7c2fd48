import type { VitalSignsMessages } from '../vital-signs.ts'

export const vitalSigns: VitalSignsMessages = {
  bloodPressure: 'Pression artérielle',
  kinds: {
    'heart-rate': 'Fréq. cardiaque',
    'oxygen-saturation': 'Saturation en O₂',
    'body-temperature': 'Température',
    'respiratory-rate': 'Fréq. respiratoire',
    'body-weight': 'Poids',
    'body-height': 'Taille',
    'pain-score': 'Douleur',
    'body-mass-index': 'IMC',
  },
  underOtherName: 'sous un autre nom, ci-dessous',
  meanCalculated: (value) => `moyenne ${value}, calculée`,
  meanSent: (value) => `moyenne ${value}`,
  plotOf: (drawn, all) =>
    `${String(drawn)} de ${String(all)} mesures de la pression artérielle dans le temps`,
  home: 'domicile',
  elsewhere: 'clinique ou unité',
  dayRange: 'étendue du jour',
  drawnOf: (drawn, all, window) => `${String(drawn)} de ${String(all)} mesures\u00A0: ${window}`,
  older: 'Plus anciens',
}
