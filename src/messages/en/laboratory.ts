import type { LaboratoryMessages } from '../laboratory.ts'

export const laboratory: LaboratoryMessages = {
  groups: {
    'renal-and-electrolytes': 'Renal and electrolytes',
    'liver-and-protein': 'Liver and protein',
    haematology: 'Hematology',
    coagulation: 'Coagulation',
    cardiac: 'Cardiac',
    diabetes: 'Diabetes',
    lipids: 'Lipids',
    thyroid: 'Thyroid',
    'inflammation-and-iron': 'Inflammation and iron',
    further: 'Other results',
  },
  sub: 'latest of each; flags and ranges as sent',
  byDay: 'By day',
  subUnproven: 'newest read of each; flags and ranges as sent',
  moreUnflagged: (count) => `${String(count)} more, no flag`,
}
