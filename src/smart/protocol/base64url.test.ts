import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url, bytesOfBase64url } from './base64url.ts'

test('any bytes survive, in the same text that Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = base64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect([...bytesOfBase64url(text)]).toEqual([...bytes])
    }),
  )
})

test.each(['!!', 'a', 'é'])('%j is not base64url', (text) => {
  expect(() => bytesOfBase64url(text)).toThrow(/./)
})
