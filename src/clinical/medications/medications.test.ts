import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { medications, type Medications } from './medications.ts'

const now = Date.parse('2026-11-24T00:00:00Z')
const read = (requests: readonly object[]) =>
  medications(requests, { medications: new Map(), fhirServerUrl: 'https://ehr.example', now })
const places = ({ answer }: { answer: Medications }) =>
  Object.fromEntries(
    (['doNotGive', 'current', 'onHold', 'draft', 'past'] as const).map((place) => [
      place,
      answer[place].map(({ id }) => id),
    ]),
  )

describe('an order is listed by its source’s status', () => {
  test.each([
    ['active', 'current'],
    ['unknown', 'current'],
    ['on-hold', 'onHold'],
    ['draft', 'draft'],
    ['completed', 'past'],
    ['stopped', 'past'],
    ['cancelled', 'past'],
    ['of-our-own', 'current'],
  ])('%s: %s', (status, place) => {
    expect(places(read([medicationRequest('a', { status })]))).toMatchObject({ [place]: ['a'] })
  })

  test('do not give is never among the orders to take, whatever its status', () => {
    for (const status of ['active', 'on-hold', 'draft', 'unknown']) {
      const { answer } = read([medicationRequest('a', { status, doNotPerform: true })])
      expect(answer.doNotGive.map(({ id }) => id)).toEqual(['a'])
      expect([...answer.current, ...answer.onHold, ...answer.draft]).toEqual([])
    }
    expect(
      read([medicationRequest('a', { status: 'stopped', doNotPerform: true })]).answer.past[0]
        ?.doNotPerform,
    ).toBe(true)
  })

  test('do not give, sent as a string, still prohibits', () => {
    const { answer } = read([medicationRequest('a', { doNotPerform: 'true' })])
    expect(places({ answer })).toMatchObject({ doNotGive: ['a'], current: [] })
    expect(answer.doNotGive[0]?.hasUnknownModifier).toBe(true)
  })

  test('a last day has not passed while it is still that day somewhere on earth', () => {
    const dosageInstruction = [{ timing: { repeat: { boundsPeriod: { end: '2026-11-23' } } } }]
    expect(
      read([medicationRequest('a', { dosageInstruction })]).answer.current[0]?.isEndDatePassed,
    ).toBe(false)
  })

  test('of two orders without an id, the one entered in error does not remove the other', () => {
    const finding = read([
      medicationRequest('', { status: 'entered-in-error' }),
      medicationRequest(''),
    ])
    expect([finding.leftOut.length, finding.shown.length]).toEqual([1, 1])
  })

  test('an end date that has passed is marked, and the order is still listed by its status', () => {
    const bounds = (end: string) => ({
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
    })
    const { answer } = read([
      medicationRequest('over', bounds('2020-01')),
      medicationRequest('to-come', bounds('2027')),
    ])
    expect(answer.current.map(({ id, isEndDatePassed }) => [id, isEndDatePassed])).toEqual([
      ['over', true],
      ['to-come', false],
    ])
  })

  test('one instruction without an end leaves the order open', () => {
    const dosageInstruction = [
      { timing: { repeat: { boundsPeriod: { end: '2020' } } } },
      { text: 'then go on' },
    ]
    expect(
      read([medicationRequest('a', { dosageInstruction })]).answer.current[0]?.isEndDatePassed,
    ).toBe(false)
  })

  test.each([
    ['entered in error', { status: 'entered-in-error' }, 'entered-in-error'],
    ['a proposal', { intent: 'proposal' }, 'proposal'],
    ['an option', { intent: 'option' }, 'option'],
  ])('%s is left out with its reason', (_, parts, reason) => {
    const finding = read([medicationRequest('a', parts)])
    expect(finding.leftOut).toMatchObject([{ reference: 'MedicationRequest/a', reason }])
    expect(finding.shown).toEqual([])
  })
})
