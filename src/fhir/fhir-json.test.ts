import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { decimalText } from '#src/r4/decimal.ts'
import { parseFhirJson } from './fhir-json.ts'

describe('decimals keep the digits they were sent with', () => {
  test.each([
    '1.10',
    '7.0',
    '0.00',
    '100.000',
    '12345678901234567890',
    '1.0E2',
    '-0.50',
    '3.1415926535897932384626433',
  ])('%s', (digits) => {
    const quantity = parseFhirJson(`{"value":${digits},"other":5}`) as {
      value: number
      other: number
    }
    expect(decimalText(quantity, 'value')).toBe(digits)
    expect(quantity.value).toBe(Number(digits))
    expect(decimalText(quantity, 'other')).toBe('5')
  })

  test('deep in a bundle, each number its own', () => {
    const bundle = parseFhirJson(
      '{"entry":[{"q":{"value":1.10}},{"q":{"value":1.1}},{"q":{"value":1.100}}]}',
    ) as {
      entry: { q: { value: number } }[]
    }
    expect(bundle.entry.map(({ q }) => decimalText(q, 'value'))).toEqual(['1.10', '1.1', '1.100'])
  })

  test('in lists of lists, after texts with commas, and beneath a property that is written with escapes', () => {
    const parsed = parseFhirJson(
      String.raw`{"a":["1,2",[1,2.0],{"x":[[3.50]]}],"\u0071":1.20,"__proto__":{"value":4.0}}`,
    ) as { a: [string, number[], { x: [number[]] }]; q: number }
    const { a } = parsed
    expect(decimalText(Object.assign(a[1]), '1')).toBe('2.0')
    expect(decimalText(Object.assign(a[2].x[0]), '0')).toBe('3.50')
    expect(decimalText(parsed, 'q')).toBe('1.20')
  })

  test('digits inside a text are a text', () => {
    const parsed = parseFhirJson(String.raw`{"a":"1.10 \" 2.20","b\\":"x"}`) as { a: string }
    expect(parsed.a).toBe('1.10 " 2.20')
  })

  test('whatever JSON comes is parsed as the native parser parses it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseFhirJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})

describe('JSON that cannot be trusted is refused', () => {
  test.each([
    '{"status":"final","status":"entered-in-error"}',
    '{"entry":[{"resource":{"id":"1","id":"2"}}]}',
    '{"a":{"b":{"c":1.10}},"a":null}',
    String.raw`{"status":"final","st\u0061tus":"entered-in-error"}`,
    '<html>sign in</html>',
    '{"a":1',
    '',
  ])('%s', (text) => {
    expect(() => parseFhirJson(text)).toThrow(expect.objectContaining({ code: 'not-fhir-json' }))
  })

  test('nesting beyond 100 levels', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(parseFhirJson(nested(100))).toEqual(JSON.parse(nested(100)))
    expect(() => parseFhirJson(nested(101))).toThrow(
      expect.objectContaining({ diagnostics: 'nested deeper than 100 levels' }),
    )
  })

  test('at once, whatever it holds further in: 50 KB do not cost seconds', () => {
    const levels = 20_000
    const text = `${'['.repeat(levels)}${'1.10,'.repeat(2_000)}0${']'.repeat(levels)}`
    const startedAt = performance.now()
    expect(() => parseFhirJson(text)).toThrow(expect.objectContaining({ code: 'not-fhir-json' }))
    expect(performance.now() - startedAt).toBeLessThan(500)
  })

  test('the same property in two objects is no repetition', () => {
    expect(parseFhirJson('[{"a":1},{"a":{"a":2}}]')).toEqual([{ a: 1 }, { a: { a: 2 } }])
  })
})
