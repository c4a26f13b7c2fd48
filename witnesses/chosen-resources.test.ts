import { describe, expect, test } from 'vitest'
import { createRandom } from '#patients/random.ts'
import { chosenResources, type Choosable } from './chosen-resources.ts'

const observation = (place: number, code: string, tagged = false): Choosable => ({
  name: `Observation/${String(place)}`,
  json: { resourceType: 'Observation', id: String(place), code },
  tagged,
})
const many = [...Array(1000).keys()].map((place) =>
  observation(place, place === 700 ? 'rare' : 'usual', place >= 990),
)
const patient: Choosable = { name: 'Patient/1', json: { resourceType: 'Patient' }, tagged: false }
const names = (maxResources: number, seed = 1) =>
  chosenResources([...many, patient], { maxRare: 10, maxResources }, createRandom(seed).next).map(
    ({ name }) => name,
  )

describe('the resources chosen for validation', () => {
  test('include every tagged one, the first of each shape and every one of a rare type', () => {
    const chosen = names(0)
    expect(chosen).toContain('Observation/0')
    expect(chosen).toContain('Observation/700')
    expect(chosen).toContain('Observation/999')
    expect(chosen).toContain('Patient/1')
    expect(chosen).toHaveLength(13)
  })

  test('are filled up with a sample to about the requested number', () => {
    expect(names(400).length).toBeGreaterThan(340)
    expect(names(400).length).toBeLessThan(460)
    expect(names(5000)).toHaveLength(1001)
  })

  test('are the same for the same seed, and differ for another', () => {
    expect(names(400)).toEqual(names(400))
    expect(names(400)).not.toEqual(names(400, 2))
  })
})
