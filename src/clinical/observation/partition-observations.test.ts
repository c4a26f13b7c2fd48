import { expect, test } from 'vitest'
import { partitionObservations } from './partition-observations.ts'

test('a resource that is asked about again is not parsed again', () => {
  const observation = { resourceType: 'Observation', id: 'a', code: { text: 'Potassium' } }
  const [first] = partitionObservations([observation]).kept
  const [again] = partitionObservations([observation, { ...observation, id: 'b' }]).kept
  expect(again).toBe(first)
  expect(partitionObservations([{ ...observation }]).kept[0]).not.toBe(first)
})
