import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { absent } from '#src/testing/absent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { parsedObservation } from './parsed-observation.ts'

type SentCode = Parts<Observation>['code']

const now = Date.parse('2026-11-28T12:00:00Z')
const read = (code: SentCode) =>
  parsedObservation(sent<Observation>(laboratoryResult({ code }))).whole

describe('a result whose code is absent for a reason', () => {
  test.each<[string, SentCode]>([
    ['the code as a whole', absent('masked')],
    ['its text', { _text: absent('masked') }],
    ['the code of a coding', { coding: [{ system: 'http://loinc.org', _code: absent('masked') }] }],
    ['a coding', { coding: [{ system: 'http://loinc.org', ...absent('masked') }] }],
  ])('is named by the reason, and nothing of it is malformed: on %s', (_, code) => {
    expect(read(code)).toMatchObject({ name: 'masked', malformed: [] })
  })

  test('keeps a name that was sent beside it', () => {
    expect(read({ text: 'Lithium level', ...absent('unknown') }).name).toBe('Lithium level')
  })

  test('never shares a row with another of the same reason', () => {
    const results = ['a', 'b', 'c'].map((id) => laboratoryResult({ id, code: absent('masked') }))
    const { answer, shown } = laboratoryResults(results, now)
    const analytes = answer.groups.flatMap((group) => group.analytes)
    expect(analytes.map(({ readings }) => readings.length)).toEqual([1, 1, 1])
    expect(shown).toHaveLength(3)
  })
})
