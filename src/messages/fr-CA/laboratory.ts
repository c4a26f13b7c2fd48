import type { LaboratoryMessages } from '../laboratory.ts'

export const laboratory: LaboratoryMessages = {
  groups: {
    'renal-and-electrolytes': 'Rein, électrolytes',
    'liver-and-protein': 'Foie et protéines',
    haematology: 'Hématologie',
    coagulation: 'Coagulation',
    cardiac: 'Cœur',
    diabetes: 'Diabète',
    lipids: 'Lipides',
    thyroid: 'Thyroïde',
    'inflammation-and-iron': 'Inflammation et fer',
    further: 'Autres résultats',
  },
  sub: 'dernier de chacun; indicateurs et intervalles tels que transmis',
  byDay: 'Par jour',
  subUnproven: 'plus récent lu de chacun; indicateurs et intervalles tels que transmis',
  moreUnflagged: (count) => `${String(count)} ${count < 2 ? 'autre' : 'autres'} sans indicateur`,
}
