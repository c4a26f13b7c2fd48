import { expect, test } from 'vitest'
import { withCapitalLitre } from './capital-litre.ts'

test.each([
  ['mg/dl', 'mg/dL'],
  ['l', 'L'],
  ['10*9/l', '10*9/L'],
  ['m[IU]/l', 'm[IU]/L'],
  ['g/(24.h.dl)', 'g/(24.h.dL)'],
  ['ml/min/{1.73_m2}', 'mL/min/{1.73_m2}'],
  ['ug/l{FEU}', 'ug/L{FEU}'],
  ['l-1', 'L-1'],
  ['fl', 'fL'],
])('a litre in %s is written as in %s', (code, written) => {
  expect(withCapitalLitre(code)).toBe(written)
})

test.each([
  'mmol',
  'mol/kg',
  'Gal',
  'Cel',
  'cal',
  '{cell}',
  '{copies/ml}',
  'mm[Hg]',
  'MG/DL',
  'pH',
  'U/L',
])('%s holds no small litre, and stays as it is', (code) => {
  expect(withCapitalLitre(code)).toBe(code)
})
