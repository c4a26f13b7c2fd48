import { expect, test } from 'vitest'
import { withCutDecimals } from './with-cut-decimals.ts'

test.each([
  ['28.081032180517177', '28.081…'],
  ['18.123456789012–24.987654321098', '18.123…–24.987…'],
  ['≈ <0.76912345678', '≈ <0.7691…'],
  ['3.5–5.1', '3.5–5.1'],
  ['1:128', '1:128'],
])('in a drawing %s is %s', (text, drawn) => {
  expect(withCutDecimals(text)).toBe(drawn)
})
