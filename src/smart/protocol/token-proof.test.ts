import { expect, test } from 'vitest'
import { createTestClock } from '#src/testing/test-clock.ts'
import { createTokenProof } from './token-proof.ts'

function setup(status: number | undefined, isDiscoveryReadable = true) {
  const clock = createTestClock()
  let reads = 0
  const proof = createTokenProof({
    readPatient: () => {
      reads += 1
      return Promise.resolve(status)
    },
    isDiscoveryReadable: () => Promise.resolve(isDiscoveryReadable),
    clock,
  })
  return { proof, clock, reads: () => reads }
}

test.each([
  [200, true, 'accepted'],
  [401, true, 'refused'],
  [403, true, 'unknown'],
  [404, true, 'unknown'],
  [503, true, 'unknown'],
  [0, true, 'unknown'],
  [undefined, true, 'suspected'],
  [undefined, false, 'unknown'],
] as const)('the patient answered %s, discovery readable %s: %s', async (status, isUp, verdict) => {
  await expect(setup(status, isUp).proof.verdict('a')).resolves.toBe(verdict)
})

test('those who ask together cost one read', async () => {
  const { proof, reads } = setup(200)
  await Promise.all([proof.verdict('a'), proof.verdict('a'), proof.verdict('a')])
  expect(reads()).toBe(1)
})

test('a token that was accepted is not asked about again for ten seconds', async () => {
  const { proof, clock, reads } = setup(200)
  await proof.verdict('a')
  clock.advance(9_999)
  await proof.verdict('a')
  expect(reads()).toBe(1)
  clock.advance(1)
  await proof.verdict('a')
  expect(reads()).toBe(2)
})

test('another token is another question', async () => {
  const { proof, reads } = setup(200)
  await proof.verdict('a')
  await proof.verdict('b')
  expect(reads()).toBe(2)
})

test('a refused token stays refused', async () => {
  const { proof, clock, reads } = setup(401)
  await proof.verdict('a')
  clock.advance(3_600_000)
  await expect(proof.verdict('a')).resolves.toBe('refused')
  expect(reads()).toBe(1)
})

test('the chart’s own read of the patient is a proof', async () => {
  const { proof, reads } = setup(undefined)
  proof.patientAnswered('a', 200)
  await expect(proof.verdict('a')).resolves.toBe('accepted')
  proof.patientAnswered('a', 401)
  await expect(proof.verdict('a')).resolves.toBe('refused')
  expect(reads()).toBe(0)
})
