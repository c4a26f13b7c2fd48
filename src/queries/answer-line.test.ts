import { expect, test } from 'vitest'
import type { LeftOut } from '#src/clinical/finding.ts'
import type { ReceivedFate } from '#src/fhir/ledger-line.ts'
import { answerLines, type Fate } from './answer-line.ts'

const kept: ReceivedFate = { kind: 'kept', isCategoryKnown: false }
const reference = 'Observation/1'
const left = (reason: LeftOut['reason'], element: string) => ({
  shown: [],
  leftOut: [{ reference, reason, element }],
})

test.each<[string, ReceivedFate, Parameters<typeof answerLines>[2], Fate]>([
  [
    'what can be reached on screen is shown, and keeps that its category is not known',
    kept,
    { shown: [reference], leftOut: [] },
    { kind: 'shown', isCategoryKnown: false },
  ],
  [
    'what the source withdrew is filtered by the source',
    kept,
    left('entered-in-error', 'status'),
    { kind: 'filtered', by: 'source', reason: 'entered-in-error' },
  ],
  [
    'what is not an order is filtered by a rule of this app',
    kept,
    left('proposal', 'intent'),
    { kind: 'filtered', by: 'sidechart', reason: 'proposal' },
  ],
  [
    'what cannot be read is malformed, with the element that decided it',
    kept,
    left('malformed', 'code'),
    { kind: 'malformed', path: 'Observation.code' },
  ],
  [
    'what the clinical question does not account for is never called shown',
    kept,
    { shown: ['Observation/2'], leftOut: [] },
    { kind: 'unsupported', reason: 'no-row' },
  ],
  [
    'what was not kept has its fate already',
    { kind: 'withheld', reason: 'other-patient' },
    { shown: [reference], leftOut: [] },
    { kind: 'withheld', reason: 'other-patient' },
  ],
])('%s', (_, fate, finding, expected) => {
  const line = { key: `${reference}/_history/3`, reference, fate }
  expect(answerLines('laboratory', [line], finding)).toEqual([
    { ...line, search: 'laboratory', fate: expected },
  ])
})
