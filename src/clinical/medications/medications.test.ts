import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { medications, type Medications } from './medications.ts'

const now = Date.parse('2026-11-24T00:00:00Z')
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
    expect(places(read([medicationRequest('a', { status })]))).toMatchObject({ [place]: ['a'] })
  })

  test('do not give is never among what is to be taken, whatever its status', () => {
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

  test('do not give in words is no leave to give', () => {
    const { answer } = read([medicationRequest('a', { doNotPerform: 'true' })])
    expect(places({ answer })).toMatchObject({ doNotGive: ['a'], current: [] })
    expect(answer.doNotGive[0]?.hasUnknownModifier).toBe(true)
  })

  test('a last day has not passed while it lasts anywhere on earth', () => {
    const dosageInstruction = [{ timing: { repeat: { boundsPeriod: { end: '2026-11-23' } } } }]
    expect(
      read([medicationRequest('a', { dosageInstruction })]).answer.current[0]?.isEndDatePassed,
    ).toBe(false)
  })

  test('of two that share an id, the one withdrawn takes nothing with it', () => {
    const finding = read([
      medicationRequest('', { status: 'entered-in-error' }),
      medicationRequest(''),
    ])
    expect([finding.leftOut.length, finding.shown.length]).toEqual([1, 1])
  })

  test('an end date that has passed is marked, and the order stays where its status puts it', () => {
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
    ['a proposal', { intent: 'proposal' }, 'not-an-order'],
    ['an option', { intent: 'option' }, 'not-an-order'],
  ])('%s is left out with its reason', (_, parts, reason) => {
    const finding = read([medicationRequest('a', parts)])
    expect(finding.leftOut).toMatchObject([{ reference: 'MedicationRequest/a', reason }])
    expect(finding.shown).toEqual([])
  })
})

describe('what a medication is called', () => {
  const named = (parts: object, known = {}) => {
    const { name, details } =
      read([medicationRequest('a', { medicationCodeableConcept: undefined, ...parts })], known)
        .answer.current[0] ?? {}
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
    [
      'its ingredients with their strengths',
      {
        medicationReference: { reference: '#m' },
        contained: [
          {
            id: 'm',
            ingredient: [
              {
                itemCodeableConcept: { text: 'A' },
                strength: {
                  numerator: { value: 5, unit: 'mg' },
                  denominator: { value: 1, unit: 'mL' },
                },
              },
            ],
          },
        ],
      },
      {},
      ['A 5 mg / 1 mL', 'complete'],
    ],
  ])('%s', (_, parts, known, expected) => {
    expect(named(parts, known)).toEqual(expected)
  })
})

describe('what is said of an order is what was sent', () => {
  test('no refills is not the same as not said', () => {
    const refills = (parts: object) =>
      read([medicationRequest('a', parts)]).answer.current[0]?.refills
    expect(refills({ dispenseRequest: { numberOfRepeatsAllowed: 0 } })).toBe(0)
    expect(refills({})).toBeUndefined()
  })

  test('not said to be reported is unknown, not "no"', () => {
    expect(read([medicationRequest('a')]).answer.current[0]?.reported).toBeUndefined()
    expect(
      read([medicationRequest('a', { reportedBoolean: true })]).answer.current[0]?.reported,
    ).toEqual({
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
      read([medicationRequest('a', { dosageInstruction })]).answer.current[0]?.dosages ?? []
    expect(first?.parts).toEqual([{ kind: 'frequency', frequency: '1', period: '1', unit: 'd' }])
    expect(second?.text).toBe('then half a tablet')
    expect(third?.parts).toEqual([{ kind: 'dose', text: '0.5 mg' }])
  })

  const parts = (instruction: object) =>
    read([medicationRequest('a', { dosageInstruction: [instruction] })]).answer.current[0]
      ?.dosages[0]?.parts
  const repeat = (sent: object) => parts({ timing: { repeat: sent } })

  test.each([
    [
      'a span of times and of hours',
      { frequency: 1, frequencyMax: 2, period: 4, periodMax: 6, periodUnit: 'h' },
      [{ kind: 'frequency', frequency: '1–2', period: '4–6', unit: 'h' }],
    ],
    [
      'a period alone is not once in it',
      { period: 6, periodUnit: 'h' },
      [{ kind: 'timing-code', text: 'period 6 h' }],
    ],
    [
      'weekdays',
      { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'thu'] },
      [
        { kind: 'frequency', frequency: '1', period: '1', unit: 'wk' },
        { kind: 'timing-code', text: 'mon, thu' },
      ],
    ],
    ['times of day', { timeOfDay: ['08:00:00'] }, [{ kind: 'timing-code', text: '08:00:00' }]],
    [
      'meals',
      { when: ['AC'], offset: 30 },
      [
        { kind: 'timing-code', text: 'AC' },
        { kind: 'timing-code', text: 'offset 30 min' },
      ],
    ],
    [
      'how often in all, how long each, for how long',
      {
        count: 3,
        countMax: 5,
        duration: 30,
        durationUnit: 'min',
        boundsDuration: { value: 10, unit: 'days' },
      },
      [
        { kind: 'timing-code', text: 'count 3–5' },
        { kind: 'timing-code', text: 'duration 30 min' },
        { kind: 'timing-code', text: 'bounds 10 days' },
      ],
    ],
    [
      'from when to when',
      { boundsPeriod: { start: '2026-11-01', end: '2026-11-10' } },
      [{ kind: 'timing-code', text: 'bounds 2026-11-01 – 2026-11-10' }],
    ],
  ])('%s, as sent', (_, sent, expected) => {
    expect(repeat(sent)).toEqual(expected)
  })

  test('single moments are instructions too', () => {
    expect(parts({ timing: { event: ['2026-11-24T08:00:00Z'] } })).toEqual([
      { kind: 'timing-code', text: '2026-11-24T08:00:00Z' },
    ])
  })

  test('a calculated dose is not shown as an ordered one', () => {
    const doseAndRate = [
      { type: { text: 'calculated' }, doseQuantity: { value: 98.4, unit: 'mg' } },
      {
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/dose-rate-type', code: 'ordered' },
          ],
        },
        doseQuantity: { value: 100, unit: 'mg' },
      },
    ]
    expect(parts({ doseAndRate })).toEqual([
      { kind: 'dose', text: '98.4 mg (calculated)' },
      { kind: 'dose', text: '100 mg' },
    ])
  })

  test.each([
    ['on the order', { modifierExtension: [{ url: 'x' }] }, true],
    ['on an instruction', { dosageInstruction: [{ modifierExtension: [{ url: 'x' }] }] }, true],
    [
      'on its timing',
      { dosageInstruction: [{ timing: { modifierExtension: [{ url: 'x' }] } }] },
      true,
    ],
    ['on the dispensing', { dispenseRequest: { modifierExtension: [{ url: 'x' }] } }, true],
    [
      'on the medication',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', modifierExtension: [{ url: 'x' }] }],
      },
      true,
    ],
    [
      'a medication that was entered in error',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', status: 'entered-in-error' }],
      },
      true,
    ],
    ['an intent that R4 does not know', { intent: 'wish' }, true],
    ['no intent at all', { intent: undefined }, true],
    ['nothing of the kind', {}, false],
  ])('what cannot be interpreted safely is said: %s', (_, sent, expected) => {
    expect(read([medicationRequest('a', sent)]).answer.current[0]?.hasUnknownModifier).toBe(
      expected,
    )
  })

  test('an element without a value reports nothing', () => {
    expect(
      read([medicationRequest('a', { reportedReference: null })]).answer.current[0]?.reported,
    ).toBe(undefined)
  })

  test('orders of one requisition say so', () => {
    expect(
      read([medicationRequest('a', { groupIdentifier: { value: 'req-7' } })]).answer.current[0]
        ?.group,
    ).toBe('req-7')
  })

  test('a pharmacy’s rejection is among the notes', () => {
    const extension = [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status',
        valueCodeableConcept: { text: 'Rejected by pharmacy' },
      },
    ]
    expect(read([medicationRequest('a', { extension })]).answer.current[0]?.notes).toEqual([
      'Rejected by pharmacy',
    ])
  })
})
