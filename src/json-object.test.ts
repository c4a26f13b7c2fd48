import { expect, test } from 'vitest'
import { isJsonObject } from './json-object.ts'

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [null, false],
  [undefined, false],
  [[], false],
  ['text', false],
  [5, false],
])('%j is a JSON object: %s', (value, expected) => {
  expect(isJsonObject(value)).toBe(expected)
})
