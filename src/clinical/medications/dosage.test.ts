import { describe, expect, test } from 'vitest'
import type { AnyRequest } from './any-request.ts'
import { tracked } from '#src/r4/tracked-element.ts'
import { comparedDosage } from './compared-dosage.ts'
import { takeDosages } from './take-dosages.ts'

const read = (dosageInstruction: readonly object[]) =>
  takeDosages(tracked<AnyRequest>({ dosageInstruction })).dosages
const parts = (instruction: object) => read([instruction])[0]?.parts

test('instructions keep their order and their words; a frequency is never made up', () => {
  const dosageInstruction = [
    { sequence: 2, text: 'then half a tablet' },
    { sequence: 1, timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } },
    { sequence: 3, doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'mg' } }] },
  ]
  const [first, second, third] = read(dosageInstruction)
  expect(first?.parts).toEqual([
    {
      kind: 'frequency',
      times: { least: '1', most: undefined },
      period: { least: '1', most: undefined },
      unit: 'd',
    },
  ])
  expect(second?.text).toBe('then half a tablet')
  expect(third?.parts).toMatchObject([{ kind: 'dose', text: '0.5 mg' }])
})

test.each([
  [
    'a range of times and of hours',
    { frequency: 1, frequencyMax: 2, period: 4, periodMax: 6, periodUnit: 'h' },
    [
      {
        kind: 'frequency',
        times: { least: '1', most: '2' },
        period: { least: '4', most: '6' },
        unit: 'h',
      },
    ],
  ],
  [
    'a period alone, which is not "once"',
    { period: 6, periodUnit: 'h' },
    [{ kind: 'frequency', times: undefined, period: { least: '6', most: undefined }, unit: 'h' }],
  ],
  [
    'weekdays',
    { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon', 'thu'] },
    [
      {
        kind: 'frequency',
        times: { least: '1', most: undefined },
        period: { least: '1', most: undefined },
        unit: 'wk',
      },
      { kind: 'days', codes: ['mon', 'thu'] },
    ],
  ],
  ['times of day', { timeOfDay: ['08:00:00'] }, [{ kind: 'times-of-day', times: ['08:00:00'] }]],
  ['meals', { when: ['AC'], offset: 30 }, [{ kind: 'when', codes: ['AC'], offset: '30' }]],
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
      { kind: 'duration', length: { least: '30', most: undefined }, unit: 'min' },
      { kind: 'bounds-length', length: { kind: 'written', text: '10 days' } },
      { kind: 'count', times: { least: '3', most: '5' } },
    ],
  ],
  [
    'from when to when',
    { boundsPeriod: { start: '2026-11-01', end: '2026-11-10' } },
    [
      {
        kind: 'bounds-period',
        period: { start: { text: '2026-11-01' }, end: { text: '2026-11-10' } },
      },
    ],
  ],
])('%s, as sent', (_, repeat, expected) => {
  expect(parts({ timing: { repeat } })).toMatchObject(expected)
})

test('single moments are part of the instruction', () => {
  expect(parts({ timing: { event: ['2026-11-24T08:00:00Z'] } })).toEqual([
    { kind: 'events', dates: ['2026-11-24T08:00:00Z'] },
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
  expect(parts({ doseAndRate })).toMatchObject([
    { kind: 'dose', text: '98.4 mg', type: 'calculated' },
    { kind: 'dose', text: '100 mg', type: undefined },
  ])
})

test('numbers put instructions in order only when every one of them has a number', () => {
  const texts = (dosageInstruction: readonly object[]) =>
    read(dosageInstruction).map(({ text }) => text)
  const [first, second] = [
    { sequence: 2, text: 'b' },
    { sequence: 1, text: 'a' },
  ]
  expect(texts([first, second])).toEqual(['a', 'b'])
  expect(texts([first, { text: 'anytime' }, second])).toEqual(['b', 'anytime', 'a'])
})

describe('an older shape is read like that of R4', () => {
  const tablets = { value: 6, unit: 'tablet' }
  test.each<[string, object, object]>([
    ['a dose under the instruction', { doseQuantity: tablets }, { kind: 'dose', text: '6 tablet' }],
    [
      'a range of doses under the instruction',
      { doseRange: { low: { value: 1, unit: 'puff' }, high: { value: 2, unit: 'puff' } } },
      { kind: 'dose', text: '1 puff – 2 puff' },
    ],
    [
      'a rate under the instruction',
      { rateQuantity: { value: 125, unit: 'mL/h' } },
      { kind: 'rate', text: '125 mL/h' },
    ],
    [
      'a rate as a ratio',
      {
        rateRatio: {
          numerator: { value: 1200, unit: 'unit' },
          denominator: { value: 1, unit: 'h' },
        },
      },
      { kind: 'rate', text: '1200 unit / 1 h' },
    ],
    [
      'a rate as a range',
      { rateRange: { low: { value: 1, unit: 'L/min' }, high: { value: 2, unit: 'L/min' } } },
      { kind: 'rate', text: '1 L/min – 2 L/min' },
    ],
    [
      'one dose and rate, not a list',
      { doseAndRate: { doseQuantity: tablets } },
      { text: '6 tablet' },
    ],
    ['a timing in words', { timing: 'twice daily' }, { kind: 'code', text: 'twice daily' }],
    [
      'the units of DSTU2',
      { timing: { repeat: { frequency: 1, period: 8, periodUnits: 'h' } } },
      { kind: 'frequency', unit: 'h' },
    ],
    ['one code for when', { timing: { repeat: { when: 'HS' } } }, { kind: 'when', codes: ['HS'] }],
    [
      'the site of DSTU2',
      { siteCodeableConcept: { text: 'left arm' } },
      { kind: 'site', text: 'left arm' },
    ],
    ['as needed', { asNeededBoolean: true }, { kind: 'as-needed', reason: undefined }],
    ['a route in words', { route: 'oral' }, { kind: 'route', text: 'oral' }],
  ])('%s', (_, instruction, part) => {
    expect(parts(instruction)).toMatchObject([part])
  })

  test('an instruction that is only a string, and an additional one by its older name', () => {
    const request = tracked<AnyRequest>({ dosageInstruction: '1 tab daily' })
    expect(takeDosages(request).dosages.map(({ text }) => text)).toEqual(['1 tab daily'])
    expect(read([{ additionalInstructions: { text: 'with food' } }])[0]?.additional).toEqual([
      'with food',
    ])
  })
})

test('a unit that begins with a digit is not read as more digits', () => {
  expect(parts({ doseQuantity: { value: 2, unit: '5 mg tablet' } })).toMatchObject([
    { text: '2 × 5 mg tablet' },
  ])
  const unity = { value: 2, code: '1', system: 'http://unitsofmeasure.org' }
  expect(parts({ doseQuantity: unity })).toMatchObject([{ text: '2' }])
})

describe('a text hides no part that it does not say', () => {
  const tenDays = { value: 10, code: 'd', system: 'http://unitsofmeasure.org' }
  const dose = { doseQuantity: { value: 5, unit: 'mg' } }
  const daily = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } } }
  test.each<[string, object, readonly string[]]>([
    ['see chart', { ...dose, ...daily }, ['dose', 'frequency']],
    ['as directed', { ...dose, route: { text: 'Oral' } }, ['dose', 'route']],
    ['5 mg twice daily', { ...dose, ...daily }, []],
    ['5 mg', { ...dose, ...daily }, ['frequency']],
    ['15 mg twice daily', { ...dose, ...daily }, ['dose']],
    ['5 mL twice daily', { ...dose, ...daily }, ['dose']],
    ['Take 2 x 5 mg BID', { ...dose, ...daily }, ['dose']],
    ['5 mg every 12 hours', { ...dose, ...daily }, ['frequency']],
    ['5 mg up to twice daily', daily, ['frequency']],
    ['1 tab PO', { route: { text: 'Oral route' } }, []],
    ['1 tab PO', { route: { text: 'Sublingual' } }, ['route']],
    ['1 tab prn', { asNeededBoolean: true }, []],
    ['1 tab prn', { asNeededCodeableConcept: { text: 'pain' } }, ['as-needed']],
    ['1 tab prn pain', { asNeededCodeableConcept: { text: 'pain' } }, []],
    ['1 tab BID', { timing: { code: { text: 'BID' } } }, []],
    ['1 tab twice daily', { timing: { code: { text: 'BID' } } }, []],
    ['1 tab', { timing: { code: { text: 'BID' } } }, ['code']],
    ['2 tablets', { maxDosePerAdministration: { value: 2, unit: 'g' } }, ['maximum']],
    [
      '5 mg daily for 10 days',
      { timing: { repeat: { boundsDuration: { value: 10, unit: 'days' } } } },
      ['bounds-length'],
    ],
    ['5 mg on Monday', { timing: { repeat: { dayOfWeek: ['mon'] } } }, []],
    ['5 mg le lundi', { timing: { repeat: { dayOfWeek: ['mon', 'thu'] } } }, ['days']],
    ['5 mg at bedtime', { timing: { repeat: { when: ['HS'] } } }, []],
    ['5 mg matin et soir', { timing: { repeat: { when: ['MORN', 'EVE'] } } }, []],
    ['5 mg in the morning', { timing: { repeat: { when: ['MORN', 'EVE'] } } }, ['when']],
    ['5 mg after meals', { timing: { repeat: { when: ['PC'], offset: 30 } } }, ['when']],
    ['5 mg x 10 days', { timing: { repeat: { boundsDuration: tenDays } } }, []],
    [
      '5 mg pendant 7 jours',
      { timing: { repeat: { boundsDuration: tenDays } } },
      ['bounds-length'],
    ],
    ['5 mg', { doseAndRate: [{ ...dose, type: { text: 'Calculated' } }] }, ['dose']],
  ])('%s %j', (text, instruction, kinds) => {
    const [dosage] = read([{ text, ...instruction }])
    expect(dosage && comparedDosage(dosage).partsNotInText.map(({ kind }) => kind)).toEqual(kinds)
  })
})
