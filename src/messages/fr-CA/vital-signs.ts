import type { VitalSignsMessages } from '../vital-signs.ts'

export const vitalSigns: VitalSignsMessages = {
  bloodPressure: 'Pression artérielle',
  kinds: {
    'heart-rate': 'Fréquence cardiaque',
    'oxygen-saturation': 'Saturation en oxygène',
    'body-temperature': 'Température',
    'respiratory-rate': 'Fréquence respiratoire',
    'body-weight': 'Poids',
    'body-height': 'Taille',
    'pain-score': 'Intensité de la douleur',
    'body-mass-index': 'IMC',
  },
  underOtherName: 'sous un autre nom, ci-dessous',
  meanCalculated: (value) => `moyenne ${value}, calculée`,
  meanSent: (value) => `moyenne ${value}`,
  plotOfAll: (all) => `${String(all)} mesures de la pression artérielle dans le temps`,
  plotOfNewest: (drawn, all) =>
    `Les ${String(drawn)} plus récentes de ${String(all)} mesures de la pression artérielle dans le temps`,
  newestOf: (drawn, all) => `${String(drawn)} plus récentes de ${String(all)}`,
}
