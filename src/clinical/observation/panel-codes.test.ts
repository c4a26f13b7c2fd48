import { describe, expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { laboratoryResult } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { quantity } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

const coded = (system: string, code: string, text?: string, display?: string) => ({
  code: { coding: [{ system, code, ...(display && { display }) }], ...(text && { text }) },
})
const loinc = (code: string, text?: string, display?: string) =>
  coded('http://loinc.org', code, text, display)
const local = (code: string, text?: string, display?: string) =>
  coded('urn:local', code, text, display)
const result = (value: number, unit: string, parts: object) => ({
  valueQuantity: quantity(value, unit),
  ...parts,
})
const members = { hasMember: [{ reference: 'Observation/a' }] }
const parts = { component: [{ code: { text: 'A' } }, { code: { text: 'B' } }] }

/** How many readings each row has. */
const rows = (...all: readonly Parts<Observation>[]) =>
  laboratoryResults(
    all.map((each, index) => laboratoryResult({ id: String(index), ...each })),
    now,
  )
    .answer.groups.flatMap(({ analytes }) => analytes.map(({ readings }) => readings.length))
    .toSorted((one, other) => one - other)

describe('a panel’s code identifies no result', () => {
  test.each<[string, object, readonly object[]]>([
    ['LOINC’s, with the panel’s name', loinc('24323-8', 'CMP'), []],
    ['LOINC’s, by its display', loinc('24362-6', 'RFP', 'Renal function 2000 panel'), []],
    ['LOINC’s, with no name', loinc('57021-8'), []],
    ['a laboratory’s own, by its name', local('LIP', 'Lipid panel'), []],
    ['a laboratory’s own, in French', local('BH', 'Bilan hépatique'), []],
    ['none, and a name that says so', { code: { text: 'Electrolyte panel' } }, []],
    ['one that has members elsewhere', local('C7', 'Chem 7'), [{ ...local('C7'), ...members }]],
    [
      'one that has components elsewhere',
      loinc('1234-5', 'G7'),
      [{ ...loinc('1234-5'), ...parts }],
    ],
  ])('%s: each stands alone', (_, code, panels) => {
    const results = [
      result(140, 'mmol/L', code),
      result(4.1, 'mmol/L', code),
      result(9, 'mg/dL', code),
    ]
    const ofPanels = rows(...panels)
    expect(rows(...results, ...panels)).toEqual(
      [1, 1, 1, ...ofPanels].toSorted((one, other) => one - other),
    )
  })

  const on = (day: number, value: number, text: string) => ({
    ...result(value, 'mmol/L', loinc('24323-8', text)),
    effectiveDateTime: `2026-11-0${String(day)}`,
  })

  test('and other names beside it are what groups them', () => {
    expect(rows(on(1, 140, 'Sodium'), on(2, 141, 'Sodium'), on(1, 4.1, 'Potassium'))).toEqual([
      1, 2,
    ])
  })

  test('but not a name that several of one time share', () => {
    const both = [on(1, 140, 'CMP'), on(1, 4.1, 'CMP'), on(2, 139, 'CMP'), on(1, 98, 'Chloride')]
    expect(rows(...both)).toEqual([1, 1, 1, 1])
  })
})

describe('nor does a device’s', () => {
  const device = { device: { display: 'ABL90 no. 4' } }
  test.each<[string, object]>([
    ['by the name of its kind', local('X1', 'Blood gas analyzer')],
    ['in French', local('X1', 'Analyseur de gaz')],
    ['by its display', local('X1', 'Result', 'i-STAT')],
    ['by the name of the very device', { ...local('X1', 'ABL90 no. 4'), ...device }],
    ['none, and the name of the very device', { code: { text: 'ABL90 no. 4' }, ...device }],
    ['by where it stands', local('X1', 'Point of care')],
  ])('%s: each stands alone', (_, code) => {
    expect(rows(result(140, 'mmol/L', code), result(4.1, 'mmol/L', code))).toEqual([1, 1])
  })

  test.each<[string, string, string]>([
    ['a pressure and a concentration', 'mm[Hg]', 'mmol/L'],
    ['a temperature and a concentration', 'Cel', 'g/dL'],
    ['a time and a count', 's', '10*9/L'],
  ])('that measures %s at one time', (_, unit, other) => {
    const of = (value: number, as: string) => result(value, as, local('X1', 'Gas 3'))
    expect(rows(of(1, unit), of(2, other))).toEqual([1, 1])
  })

  test('and other names beside it are what groups them', () => {
    const named = (text: string) => result(4, 'mmol/L', local('X1', text, 'i-STAT'))
    const at = (effectiveDateTime: string, text: string) => ({ ...named(text), effectiveDateTime })
    expect(rows(at('2026-11-01', 'Na'), at('2026-11-02', 'Na'), at('2026-11-01', 'K'))).toEqual([
      1, 2,
    ])
  })

  test.each<[string, object, string, string]>([
    ['a test with its instrument', local('H', 'Hb, from the instrument in room 4'), 'g/L', 'g/dL'],
    ['a meter that measures one thing', local('G', 'Glucometer'), 'mmol/L', 'mg/dL'],
    ['a pressure in two units', local('P', 'pO2'), 'mm[Hg]', 'kPa'],
    ['a fraction in two forms', local('H', 'Hematocrit'), '%', 'L/L'],
    ['a LOINC code, whatever the units', loinc('2823-3', 'Potassium'), 'mmol/L', 'mm[Hg]'],
  ])('but %s is no such device', (_, code, unit, other) => {
    expect(rows(result(1, unit, code), result(2, other, code))).toEqual([2])
  })
})

describe('what is no panel keeps its row', () => {
  const score = (value: number) => ({ ...result(value, '', local('GCS', 'GCS')), ...parts })
  test.each<[string, Parts<Observation>, Parts<Observation>]>([
    [
      'a test whose text is the order’s',
      result(5, 'x', loinc('2093-3', 'Lipid panel')),
      result(6, 'x', loinc('2093-3', 'Lipid panel')),
    ],
    ['a score with its parts', score(15), score(9)],
    [
      'a fluid balance in French',
      result(500, 'mL', local('BIL', 'Bilan hydrique')),
      result(200, 'mL', local('BIL', 'Bilan hydrique')),
    ],
    [
      'panels themselves',
      { ...loinc('58410-2', 'CBC'), ...members },
      { ...loinc('58410-2'), ...members },
    ],
    [
      'a saturation whose oxygen was sent as a component',
      result(97, '%', local('S', 'SpO2')),
      result(96, '%', local('S', 'SpO2')),
    ],
  ])('%s', (_, one, other) => {
    const sent = [
      laboratoryResult({ id: 'one', ...one }),
      laboratoryResult({ id: 'other', ...other }),
      laboratoryResult({
        id: 'x',
        ...local('S', 'SpO2'),
        component: [{ code: { text: 'O2 flow' } }],
      }),
    ]
    const row = laboratoryResults(sent, now)
      .answer.groups.flatMap(({ analytes }) => analytes)
      .find(({ readings }) => readings.some(({ id }) => id === 'one'))
    expect(row?.readings.map(({ id }) => id)).toEqual(expect.arrayContaining(['one', 'other']))
  })
})
