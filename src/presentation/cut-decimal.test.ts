import { describe, expect, test } from 'vitest'
import { cutDecimal } from './cut-decimal.ts'

describe('a long decimal', () => {
  test.each([
    ['5.1108250567470535', '5.1108', '250567470535'],
    ['104.68123456789', '104.68', '123456789'],
    ['-5.1108250567', '-5.110', '8250567'],
    ['0.7691234567', '0.7691', '234567'],
    ['99.999999999', '99.999', '999999'],
  ])('%s is cut after %s, and never rounded', (text, shown, rest) => {
    expect(cutDecimal(text)).toEqual({ shown, rest })
    expect(shown + rest).toBe(text)
  })

  test.each([
    ['8 characters', '5.110825'],
    ['no decimals', '1234567890'],
    ['its first six before the point', '12345678.25'],
    ['its point at the end of what would be left', '12345.678901'],
    ['under three digits that say something', '0.000123456789'],
    ['two digits that say something', '0.001234567890'],
    ['an exponent', '1.23456789e-10'],
    ['words', '1.2345678 of 9'],
    ['a range', '1.2345–6.7890'],
    ['a ratio', '1:12345678'],
  ])('is left whole with %s', (_, text) => {
    expect(cutDecimal(text)).toEqual({ shown: text, rest: '' })
  })

  test('keeps its comparator, which does not count as a digit', () => {
    expect(cutDecimal('<=5.1108250567')).toEqual({ shown: '<=5.1108', rest: '250567' })
    expect(cutDecimal('>5.110825')).toEqual({ shown: '>5.110825', rest: '' })
  })
})
