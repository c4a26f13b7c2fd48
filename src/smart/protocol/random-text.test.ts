import { expect, test } from 'vitest'
import { randomText } from './random-text.ts'

test('is 256 bits, URL-safe, and never the same', () => {
  const made = Array.from({ length: 1_000 }, randomText)
  expect(new Set(made).size).toBe(made.length)
  for (const text of made) expect(text).toMatch(/^[A-Za-z0-9_-]{43}$/)
})
