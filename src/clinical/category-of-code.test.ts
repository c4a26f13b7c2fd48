import { expect, test } from 'vitest'
import { categoryOfCode } from './category-of-code.ts'

const loinc = (code: string) => ({ system: 'http://loinc.org', code })

test.each<[string, unknown, string | undefined]>([
  ['a heart rate', { code: { coding: [loinc('8867-4')] } }, 'vital-signs'],
  ['a blood pressure of older data', { code: { coding: [loinc('55284-4')] } }, 'vital-signs'],
  ['a head circumference', { code: { coding: [loinc('9843-4')] } }, 'vital-signs'],
  ['a creatinine', { code: { coding: [loinc('2160-0')] } }, 'laboratory'],
  ['a code that is not in the tables', { code: { coding: [loinc('34117-2')] } }, undefined],
  ['codes that disagree', { code: { coding: [loinc('8867-4'), loinc('2160-0')] } }, undefined],
  [
    'the code of another system',
    { code: { coding: [{ system: 'x', code: '8867-4' }] } },
    undefined,
  ],
  ['a name alone', { code: { text: 'Heart rate' } }, undefined],
  ['nothing', undefined, undefined],
])('%s', (_, resource, expected) => {
  expect(categoryOfCode(resource)).toBe(expected)
})
