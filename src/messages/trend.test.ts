import { expect, test } from 'vitest'
import { trend as english } from './en/trend.ts'
import { trend as french } from './fr-CA/trend.ts'

test('of several readings each is the only one in its unit', () => {
  expect(english.aloneInUnit(1, '7 mmol/L')).toContain('as the only reading in its unit')
  expect(english.aloneInUnit(2, '7 mmol/L; 99 mg/dL')).toContain('as each is the only reading')
  expect(french.aloneInUnit(1, '7 mmol/L')).toContain('Non tracée, car seule mesure')
  expect(french.aloneInUnit(2, '7 mmol/L; 99 mg/dL')).toContain('Non tracées, car chacune est')
})
