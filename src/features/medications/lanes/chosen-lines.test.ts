import { expect, test } from 'vitest'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { orderLanes } from '#src/clinical/medications/order-lanes.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { chosenLines, withLine, type Choosing } from './chosen-lines.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { trendChoices } from './trend-choices.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const rxNorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const requests = [
  medicationRequest('coded', { authoredOn: '2026-01-01' }),
  medicationRequest('text', {
    authoredOn: '2026-01-01',
    medicationCodeableConcept: { text: 'warfarin 5 mg tablet' },
  }),
  medicationRequest('over', {
    status: 'completed',
    authoredOn: '2020-01-01',
    dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end: '2020-02-01' } } } }],
  }),
]
const results = ['6301-6', '2823-3', '4548-4', '718-7'].map((code) =>
  laboratoryResult({
    code: { coding: [{ system: 'http://loinc.org', code }], text: `Test ${code}` },
    effectiveDateTime: '2026-11-20',
    valueQuantity: { value: 3, unit: '1' },
  }),
)

function chosen(parts: Partial<Choosing>) {
  const found = chosenLines({
    choices: trendChoices(laboratoryResults(results, now).answer, undefined, en),
    lanes: orderLanes(readOrders(requests, now), now).lanes,
    together: 'every',
    added: [],
    removed: [],
    codesOf: ({ id }) => new Set(id === 'coded' ? [`${rxNorm}|855332`] : []),
    from: now - 365 * 86_400_000,
    now,
    ...parts,
  })
  return {
    ...found,
    lanes: found.lanes.map(({ newest }) => newest.id),
    trends: found.trends.map(({ codes }) => codes[0]?.split('|')[1]),
  }
}

test('without a list every order of the window is drawn, with one test of each list', () => {
  const { lanes, trends, before } = chosen({})
  expect(lanes.toSorted()).toEqual(['coded', 'text'])
  expect(new Set(trends)).toEqual(new Set(['2823-3', '4548-4', '6301-6']))
  expect(before).toBe(1)
})

test('whatever has a part in the window can be chosen, drawn or not', () => {
  const choosable = (parts: Partial<Choosing>) =>
    chosen(parts)
      .inWindow.map(({ newest }) => newest.id)
      .toSorted()
  expect(choosable({ together: 'inr' })).toEqual(['coded', 'text'])
  expect(choosable({ from: 0 })).toEqual(['coded', 'over', 'text'])
})

test('a list draws what its codes name, and never what is only called so', () => {
  const { lanes, trends, isNoneByCode } = chosen({ together: 'inr' })
  expect([lanes, trends, isNoneByCode]).toEqual([['coded'], ['6301-6'], false])
})

test('a list that names no order leaves none out', () => {
  const { lanes, isNoneByCode } = chosen({ together: 'glucose' })
  expect([lanes.toSorted(), isNoneByCode]).toEqual([['coded', 'text'], true])
})

test('by hand anything can be added and taken away, and put back again', () => {
  const key = 'MedicationRequest/text'
  const own = opaqueKey(key)
  const first = { together: 'inr' as const, added: [], removed: [] }
  const withText = withLine(first, key, true)
  expect(withText).toEqual({ together: 'inr', added: [own], removed: [] })
  expect(chosen(withText).lanes.toSorted()).toEqual(['coded', 'text'])
  const without = withLine({ ...withText, together: 'every' as const }, key, false)
  expect(without).toEqual({ together: 'every', added: [], removed: [own] })
  expect(chosen(without).lanes).toEqual(['coded'])
  expect(chosen(withLine(without, key, true)).lanes.toSorted()).toEqual(['coded', 'text'])
})
