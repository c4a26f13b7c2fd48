import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardedCell } from './guarded-cell.ts'

test.each([
  '=1+1',
  '=cmd|’/C calc’!A0',
  '+1',
  '+1+1',
  '-1+1',
  '-A1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0',
  '  =1',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
])('%j is guarded', (text) => {
  expect(guardedCell(text)).toBe(`'${text}`)
})

test.each(['-2.5', '-0', '-1e-3', '0.10', '+', '++', '-', '1+', '3-5', '', "'=1", 'a=b', '<5'])(
  '%j stays as it is',
  (text) => {
    expect(guardedCell(text)).toBe(text)
  },
)

test('every decimal stays as it is, with all of its digits', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^-?(0|[1-9]\d{0,33})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/),
      (digits) => guardedCell(digits) === digits,
    ),
  )
})
