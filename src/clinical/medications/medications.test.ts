import { describe, expect, test } from 'vitest'
import { medications } from './medications.ts'
import type { Medications } from './medications.ts'

const now = Date.parse('2026-11-24T00:00:00Z')
const order = (id: string, parts: object = {}) => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: id },
  ...parts,
})
const read = (requests: readonly object[], known: Readonly<Record<string, object>> = {}) =>
  medications(requests, {
    medications: new Map(Object.entries(known)),
    fhirServerUrl: 'https://ehr.example',
    now,
  })
const places = ({ answer }: { answer: Medications }) =>
  Object.fromEntries(
    (['doNotGive', 'current', 'onHold', 'draft', 'past'] as const).map((place) => [
      place,
      answer[place].map(({ id }) => id),
    ]),
  )

describe('an order stands where its source’s status puts it', () => {
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
    expect(places(read([order('a', { status })]))).toMatchObject({ [place]: ['a'] })
  })

  test('do not give is never among what is to be taken, whatever its status', () => {
    for (const status of ['active', 'on-hold', 'draft', 'unknown']) {
      const { answer } = read([order('a', { status, doNotPerform: true })])
      expect(answer.doNotGive.map(({ id }) => id)).toEqual(['a'])
      expect([...answer.current, ...answer.onHold, ...answer.draft]).toEqual([])
    }
    expect(
      read([order('a', { status: 'stopped', doNotPerform: true })]).answer.past[0]?.doNotPerform,
    ).toBe(true)
  })

  test('an end date that has passed is marked, and the order stays where its status puts it', () => {
    const bounds = (end: string) => ({
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { end } } } }],
    })
    const { answer } = read([order('over', bounds('2020-01')), order('to-come', bounds('2027'))])
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
    expect(read([order('a', { dosageInstruction })]).answer.current[0]?.isEndDatePassed).toBe(false)
  })

  test.each([
    ['entered in error', { status: 'entered-in-error' }, 'entered-in-error'],
    ['a proposal', { intent: 'proposal' }, 'not-an-order'],
    ['an option', { intent: 'option' }, 'not-an-order'],
  ])('%s is left out with its reason', (_, parts, reason) => {
    const finding = read([order('a', parts)])
    expect(finding.leftOut).toMatchObject([{ reference: 'MedicationRequest/a', reason }])
    expect(finding.shown).toEqual([])
  })
})

describe('what a medication is called', () => {
  const named = (parts: object, known = {}) => {
    const { name, details } =
      read([order('a', { medicationCodeableConcept: undefined, ...parts })], known).answer
        .current[0] ?? {}
    return [name, details]
  }
  test.each([
    [
      'the contained one',
      {
        contained: [{ id: 'm', code: { text: 'Contained' } }],
        medicationReference: { reference: '#m' },
      },
      {},
      ['Contained', 'complete'],
    ],
    [
      'the referenced one',
      { medicationReference: { reference: 'Medication/1' } },
      { 'Medication/1': { code: { text: 'Read' } } },
      ['Read', 'complete'],
    ],
    [
      'the display, where it could not be read',
      { medicationReference: { reference: 'Medication/1', display: 'Shown' } },
      {},
      ['Shown', 'not-loaded'],
    ],
    [
      'nothing, rather than an id',
      { medicationReference: { reference: 'Medication/1' } },
      {},
      [undefined, 'not-loaded'],
    ],
    [
      'its ingredients',
      {
        medicationReference: { reference: '#m' },
        contained: [
          {
            id: 'm',
            ingredient: [
              { itemCodeableConcept: { text: 'A' } },
              { itemCodeableConcept: { text: 'B' } },
            ],
          },
        ],
      },
      {},
      ['A + B', 'complete'],
    ],
  ])('%s', (_, parts, known, expected) => {
    expect(named(parts, known)).toEqual(expected)
  })
})

describe('what is said of an order is what was sent', () => {
  test('no refills is not the same as not said', () => {
    const refills = (parts: object) => read([order('a', parts)]).answer.current[0]?.refills
    expect(refills({ dispenseRequest: { numberOfRepeatsAllowed: 0 } })).toBe(0)
    expect(refills({})).toBeUndefined()
  })

  test('not said to be reported is unknown, not "no"', () => {
    expect(read([order('a')]).answer.current[0]?.reported).toBeUndefined()
    expect(read([order('a', { reportedBoolean: true })]).answer.current[0]?.reported).toEqual({
      by: undefined,
    })
  })

  test('instructions keep their order and their words; a frequency is never made up', () => {
    const dosageInstruction = [
      { sequence: 2, text: 'then half a tablet' },
      { sequence: 1, timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } },
      { sequence: 3, doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'mg' } }] },
    ]
    const [first, second, third] =
      read([order('a', { dosageInstruction })]).answer.current[0]?.dosages ?? []
    expect(first?.parts).toEqual([{ kind: 'frequency', frequency: '1', period: '1', unit: 'd' }])
    expect(second?.text).toBe('then half a tablet')
    expect(third?.parts).toEqual([{ kind: 'dose', text: '0.5 mg' }])
  })
})
