import type { LaboratoryMessages } from '../laboratory.ts'

export const laboratory: LaboratoryMessages = {
  groups: {
    'renal-and-electrolytes': 'Rein et électrolytes',
    'liver-and-protein': 'Foie et protéines',
    haematology: 'Hématologie',
    coagulation: 'Coagulation',
    cardiac: 'Marqueurs cardiaques',
    diabetes: 'Diabète',
    lipids: 'Lipides',
    thyroid: 'Thyroïde',
    'inflammation-and-iron': 'Inflammation et fer',
    further: 'Autres résultats',
  },
  sub: 'le dernier de chacun, tendances sur une même échelle de temps',
  byDay: 'Par jour',
  test: 'Analyse',
  latest: 'Dernier',
  newestRead: 'Plus récent lu',
  unit: 'Unité',
  trend: 'Tendance',
  previous: 'Précédent',
  age: 'Âge',
}
