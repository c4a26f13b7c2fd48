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
  sub: 'latest of each, trends on one time scale',
  byDay: 'By day',
  test: 'Test',
  latest: 'Latest',
  newestRead: 'Newest read',
  unit: 'Unit',
  trend: 'Trend',
  previous: 'Previous',
  age: 'Age',
}
