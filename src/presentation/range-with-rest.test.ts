import type { Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { parsedObservation } from '#src/clinical/observation/parsed-observation.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { sent } from '#src/r4/sent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { rangeWithRest } from './range-with-rest.ts'

const therapeutic = { text: 'Therapeutic', low: { value: 2 }, high: { value: 3 } }
test.each([
  ['limits alone', [{ ...therapeutic, text: undefined }], '2–3', ''],
  ['limits and words', [therapeutic], '2–3', 'Therapeutic'],
  ['words alone, which are no rest', [{ text: 'below 3' }], 'below 3', ''],
  [
    'alternatives, of which none stands for both',
    [therapeutic, { ...therapeutic, text: 'Mechanical valve', high: { value: 3.5 } }],
    '2–3 Therapeutic; 2–3.5 Mechanical valve',
    '',
  ],
  [
    'what could not be read',
    [{ ...therapeutic, high: { value: 'three' } }],
    expect.stringMatching(/^≥ 2 Therapeutic .*three/),
    '',
  ],
])('a range of %s', (_, referenceRange, range, rest) => {
  const result = laboratoryResult({ valueQuantity: { value: 2.5 } })
  const { whole } = parsedObservation(sent<Observation>({ ...result, referenceRange }))
  expect(rangeWithRest(whole, undefined, en)).toEqual({ range, rest })
})
