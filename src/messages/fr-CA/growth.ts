import type { GrowthMessages } from '../growth.ts'

export const growth: GrowthMessages = {
  forAge: (measure) => `${measure} selon l’âge`,
  measures: {
    weight: 'Poids',
    'length-height': 'Longueur ou taille',
    bmi: 'IMC',
    'head-circumference': 'Périmètre crânien',
  },
  percentile: 'Percentile',
  below: (percentile) => `sous le ${String(percentile)}er`,
  above: (percentile) => `au-dessus du ${String(percentile)}e`,
  percentileOf: (percentile, reference) => `percentile ${percentile}, ${reference}`,
  references: {
    'who-2006': 'normes de croissance de l’enfant de l’OMS 2006, de la naissance à 5\u00A0ans',
    'cdc-2000': 'courbes de croissance des CDC 2000, de 2 à 20\u00A0ans',
  },
  shortReferences: { 'who-2006': 'OMS', 'cdc-2000': 'CDC' },
  sexes: { male: 'garçons', female: 'filles' },
  curves: (references, sex) => `Courbes 3, 15, 50, 85, 97\u00A0: ${references}; ${sex}.`,
  computed: 'Les percentiles sont calculés ici, non transmis.',
  notCorrected: 'L’âge n’est pas corrigé pour une naissance prématurée.',
  positionNotSent:
    'Position couchée ou debout non transmise\u00A0: avant 2 ans, les courbes sont celles de la longueur; dès 2 ans, celles de la taille.',
  measured: 'Mesuré',
  age: 'Âge',
  ageInDays: (days) => `${String(days)}\u00A0j`,
  ageInMonths: (months) => `${String(months)}\u00A0mois`,
  ageInYears: (years, months) =>
    `${String(years)}\u00A0${years < 2 ? 'an' : 'ans'} ${String(months)}\u00A0mois`,
  birth: 'naissance',
  ageAxis: 'âge en années',
  tableLoading: 'Chargement des tables de croissance',
  tableFailed: 'Impossible de charger les tables de croissance. Aucun percentile n’est affiché.',
  because: {
    'birth-date-not-to-the-day': 'date de naissance inconnue au jour près',
    'measurement-date-not-to-the-day': 'date inconnue au jour près',
    'measured-before-birth': 'date antérieure à la naissance',
    'sex-not-male-or-female': 'aucune table pour le sexe consigné',
    'age-outside-the-reference': 'aucune courbe à cet âge',
    'not-a-positive-number': 'nombre non supérieur à zéro',
    'unit-of-another-measure': 'unité non lisible pour cette mesure',
    'position-not-convertible': 'couché ou debout\u00A0: non comparable',
    'implausibly-low': 'trop bas pour les tables',
    'implausibly-high': 'trop élevé pour les tables',
  },
  plotOf: (measure, readings, curves) => `${measure}\u00A0: ${String(readings)} mesures. ${curves}`,
}
