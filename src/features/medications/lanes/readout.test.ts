import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { orderLanes } from '#src/clinical/medications/order-lanes.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { medicationLanes as enWords } from '#src/messages/en/medication-lanes.ts'
import { en as enFirst } from '#src/messages/en/first-screen.ts'
import { orders as enOrders } from '#src/messages/en/orders.ts'
import { medicationLanes as frWords } from '#src/messages/fr-CA/medication-lanes.ts'
import { frCa as frFirst } from '#src/messages/fr-CA/first-screen.ts'
import { orders as frOrders } from '#src/messages/fr-CA/orders.ts'
import { rememberDecimalText } from '#src/r4/decimal.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { bloodPressure, laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { readOrders } from '#src/testing/read-orders.ts'
import { readoutAt, type Readout } from './readout.ts'
import { trendChoices } from './trend-choices.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const languages = [
  ['English', { words: enWords, t: { ...enFirst, ...enOrders }, now }],
  ['French', { words: frWords, t: { ...frFirst, ...frOrders }, now }],
] as const

function readout(
  moment: string,
  requests: readonly object[],
  results: readonly object[] = [],
  context: (typeof languages)[number][1] = languages[0][1],
  pressures: readonly object[] = [],
): Readout {
  const trends = trendChoices(
    laboratoryResults(results, now).answer,
    vitalSigns(pressures, now).answer,
    context.t,
  )
  const date = fhirDateTime(moment)
  if (!date) throw new Error(moment)
  return readoutAt(date, trends, orderLanes(readOrders(requests, now), now).lanes, context)
}

const texts = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,.·/%é-]{0,40}[A-Za-z0-9]$/, {
  size: 'max',
})

describe.each(languages)('%s', (_, context) => {
  test('the words of the readout are the source’s: whole name, whole instruction, whole reason', () => {
    fc.assert(
      fc.property(texts, texts, texts, (name, instruction, reason) => {
        const order = (id: string, parts: object) =>
          medicationRequest(id, {
            medicationCodeableConcept: { text: name },
            authoredOn: '2026-11-01',
            dosageInstruction: [
              { text: instruction, timing: { repeat: { boundsPeriod: { end: '2026-11-10' } } } },
            ],
            ...parts,
          })
        const { changed } = readout(
          '2026-11-10',
          [order('a', { status: 'stopped', statusReason: { text: reason } })],
          [],
          context,
        )
        const { inForce } = readout('2026-11-05', [order('b', {})], [], context)
        expect(inForce).toEqual([`${name}, ${instruction}`])
        expect(changed).toHaveLength(1)
        expect(changed[0]).toContain(`${name}, ${instruction}`)
        expect(changed[0]).toContain(reason)
      }),
    )
  })

  test('values are the source’s digits and unit, with their own day where it is another one', () => {
    fc.assert(
      fc.property(fc.constantFrom('5.70', '1e-3', '0.10000000000000000001', '120.0'), (digits) => {
        const valueQuantity = {
          value: Number(digits),
          unit: 'mmol/L',
          system: 'http://unitsofmeasure.org',
          code: 'mmol/L',
        }
        rememberDecimalText(valueQuantity, 'value', digits)
        const potassium = {
          ...laboratoryResult({ effectiveDateTime: '2026-11-20' }),
          valueQuantity,
        }
        const { values, fromThen } = readout('2026-11-25', [], [potassium], context)
        const [value] = values
        expect(value?.text).toBe(`${digits} mmol/L`)
        expect(fromThen).toEqual([])
        expect(readout('2026-11-19', [], [potassium], context).fromThen.join()).toContain(
          `${digits} mmol/L`,
        )
        expect(value?.day).toMatch(/^20.nov/i)
      }),
    )
  })
})

describe('from a moment on', () => {
  test('readings are counted, with the lowest and the highest as they were sent', () => {
    const pressures = [
      bloodPressure(150, 90, { effectiveDateTime: '2026-10-01' }),
      bloodPressure(101, 88, { effectiveDateTime: '2026-11-20' }),
      bloodPressure(140, 58, { effectiveDateTime: '2026-11-21' }),
    ]
    const since = (moment: string) => readout(moment, [], [], languages[0][1], pressures)
    expect(since('2026-11-20').fromThen).toEqual([
      'Blood pressure: 2 readings, systolic 101 to 140, diastolic 58 to 88',
    ])
    expect(since('2026-11-20T12:00:00Z').fromThen).toEqual([
      'Blood pressure: 1 reading, 140/58 mmHg',
    ])
    expect(since('2026-11-21').fromThen).toEqual([])
    expect(since('2026-11-22').fromThen).toEqual([])
  })
})

test('what was stopped without a date is never among what was in force, and says so', () => {
  const { inForce, uncertain } = readout('2026-11-20', [
    medicationRequest('a', { status: 'stopped', authoredOn: '2026-11-01' }),
  ])
  expect(inForce).toEqual([])
  expect(uncertain).toEqual(['Medication a, no instructions sent · stopped, end not sent'])
})

test('a value is the last one by the moment, and never a later one', () => {
  const potassium = (day: number, value: number) =>
    laboratoryResult({
      effectiveDateTime: `2026-11-${String(day)}`,
      valueQuantity: ucum(value, 'mmol/L'),
    })
  const at = (moment: string) =>
    readout(moment, [], [potassium(20, 5.7), potassium(24, 6.2)]).values.map(({ text }) => text)
  expect(at('2026-11-24')).toEqual(['6.2 mmol/L'])
  expect(at('2026-11-23')).toEqual(['5.7 mmol/L'])
  expect(at('2026-11-19')).toEqual([enWords.readout.noneBefore])
})

test.each([
  ['on hold now', { status: 'on-hold' }, enWords.readout.states['hold-undated']],
  [
    'past its end',
    {
      dosageInstruction: [
        { text: 'daily', timing: { repeat: { boundsPeriod: { end: '2026-11-10' } } } },
      ],
    },
    enWords.readout.states['past-end'],
  ],
  ['reported', { reportedBoolean: true, intent: 'plan' }, enWords.standing.reported],
])('what was %s is not among what was in force without a word of it', (_, parts, words) => {
  const { inForce } = readout('2026-11-20', [
    medicationRequest('a', { authoredOn: '2026-11-01', ...parts }),
  ])
  expect(inForce).toHaveLength(1)
  expect(inForce[0]).toContain(words)
})
