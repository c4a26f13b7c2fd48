import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeChallenge } from './code-challenge.ts'
import { randomText } from './random-text.ts'

test('the challenge of the verifier in RFC 7636, appendix B', async () => {
  await expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).resolves.toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})

test('any challenge is the SHA-256 of its verifier, URL-safe and without padding', async () => {
  const verifiers = Array.from({ length: 200 }, randomText)
  const challenges = await Promise.all(verifiers.map(codeChallenge))
  expect(challenges).toEqual(
    verifiers.map((verifier) => createHash('sha256').update(verifier).digest('base64url')),
  )
  // Without the replacements about nine in ten would hold a "+" or "/", and every one a "=".
  for (const text of [...verifiers, ...challenges]) expect(text).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(new Set(verifiers).size).toBe(verifiers.length)
})
