import { expect, test } from 'vitest'
import type { MedicationRequest } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { dosages } from './dosage.ts'

const read = (dosageInstruction: readonly object[]) =>
  dosages(sent<MedicationRequest>({ dosageInstruction }).dosageInstruction)
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
  expect(third?.parts).toEqual([{ kind: 'dose', text: '0.5 mg' }])
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
      { kind: 'bounds-text', text: '10 days' },
      { kind: 'count', times: { least: '3', most: '5' } },
    ],
  ],
  [
    'from when to when',
    { boundsPeriod: { start: '2026-11-01', end: '2026-11-10' } },
    [{ kind: 'bounds-period', start: '2026-11-01', end: '2026-11-10' }],
  ],
])('%s, as sent', (_, repeat, expected) => {
  expect(parts({ timing: { repeat } })).toEqual(expected)
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
  expect(parts({ doseAndRate })).toEqual([
    { kind: 'dose', text: '98.4 mg (calculated)' },
    { kind: 'dose', text: '100 mg' },
  ])
})

test('that the text already says "as needed" is known', () => {
  const instructions = [{ text: '1 tab prn' }, { text: '1 tab' }, { asNeededBoolean: true }]
  expect(read(instructions).map(({ isAsNeededInText }) => isAsNeededInText)).toEqual([
    true,
    false,
    false,
  ])
})
