import { expect, test } from 'vitest'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import type { Session } from '#src/smart/session.ts'
import { chartKey } from './chart.ts'

const session = fhirSession([])

const key = (parts: Partial<Session>) =>
  chartKey(
    {
      session: { ...session, ...parts },
      fhirClient: createFhirClient(session),
      now: () => new Date(0),
    },
    'patient',
  )

test('a question about one chart has one key', () => {
  expect(key({})).toEqual(key({}))
  expect(key({}).at(-1)).toBe('patient')
})

test.each<[string, Partial<Session>]>([
  ['FHIR server', { fhirServerUrl: 'https://other.example/fhir' }],
  ['patient', { launchContext: { ...session.launchContext, patientId: 'other' } }],
  ['launch', { launchId: 'other' }],
])('two charts that differ in their %s share no answer', (_, parts) => {
  expect(key(parts)).not.toEqual(key({}))
})

test('no part can be taken for its neighbour', () => {
  const one = key({ launchContext: { ...session.launchContext, patientId: 'a' }, launchId: 'b' })
  const other = key({ launchContext: { ...session.launchContext, patientId: 'b' }, launchId: 'a' })
  expect(one).not.toEqual(other)
})
