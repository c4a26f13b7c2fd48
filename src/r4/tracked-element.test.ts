import { describe, expect, test } from 'vitest'
import type { Dosage, MedicationRequest } from 'fhir/r4'
import {
  setAside,
  takeBoolean,
  takeDigits,
  takeElement,
  takeElements,
  takeText,
  takeTexts,
  tracked,
  type Tracked,
} from './tracked-element.ts'
import { untakenValues } from './untaken-values.ts'

const dosage = (value: unknown) => tracked<Dosage>(value, 'dosage')
const untaken = (from: Tracked<unknown>) =>
  untakenValues(from).values.map(({ path, text, why }) => `${path} ${text} ${why}`)

test('what was taken is not listed, and everything else is, with its path', () => {
  const from = dosage({ text: 'a', sequence: 1, patientInstruction: 'b', timing: { event: ['c'] } })
  expect(takeText(from, 'text')).toBe('a')
  expect(untaken(from)).toEqual([
    'dosage.sequence 1 unknown',
    'dosage.patientInstruction b unknown',
    'dosage.timing.event[0] c unknown',
  ])
})

describe('a value of the wrong type is not taken, and listed as malformed', () => {
  test.each<[string, (from: Tracked<Dosage>) => unknown, object, string]>([
    ['a number for a text', (from) => takeText(from, 'text'), { text: 5 }, 'dosage.text 5'],
    [
      'a text for a number',
      (from) => takeDigits(from, 'sequence'),
      { sequence: '5' },
      'dosage.sequence 5',
    ],
    [
      'a text for true or false',
      (from) => takeBoolean(from, 'asNeededBoolean'),
      { asNeededBoolean: 'yes' },
      'dosage.asNeededBoolean yes',
    ],
    [
      'a text for an element',
      (from) => takeElement(from, 'timing'),
      { timing: 'daily' },
      'dosage.timing daily',
    ],
  ])('%s', (_, take, value, line) => {
    const from = dosage(value)
    expect(take(from)).toBeUndefined()
    expect(untaken(from)).toEqual([`${line} malformed`])
  })

  test('and so is everything in a list of two where one element belongs', () => {
    const from = dosage({ route: [{ text: 'a' }, { text: 'b' }] })
    expect(takeElement(from, 'route')).toBeUndefined()
    expect(untaken(from)).toEqual([
      'dosage.route[0].text a malformed',
      'dosage.route[1].text b malformed',
    ])
  })

  test('and what is no object among objects', () => {
    const from = tracked<MedicationRequest>({ note: [{ text: 'a' }, 'b', ['c']] })
    expect(takeElements(from, 'note').map((note) => takeText(note, 'text'))).toEqual(['a'])
    expect(untaken(from)).toEqual(['note[1] b malformed', 'note[2][0] c malformed'])
  })
})

describe('an odd shape is taken, and remembered', () => {
  test('a list of one for an element, an element for a list, a text for a list', () => {
    const from = dosage({ route: [{ text: 'a' }], doseAndRate: {}, timing: { event: 'b' } })
    const route = takeElement(from, 'route')
    const timing = takeElement(from, 'timing')
    expect([route && takeText(route, 'text'), takeElements(from, 'doseAndRate').length]).toEqual([
      'a',
      1,
    ])
    expect(timing && takeTexts(timing, 'event')).toEqual(['b'])
    expect(untaken(from)).toEqual([
      'dosage.route  odd-shape',
      'dosage.doseAndRate  odd-shape',
      'dosage.timing.event  odd-shape',
    ])
  })
})

test('what is set aside is listed as such, with everything below it that was not taken', () => {
  const from = dosage({ route: { text: 'a', coding: [{ code: 'b', display: 'c' }] } })
  const route = takeElement(from, 'route')
  const [coding] = route ? takeElements(route, 'coding') : []
  expect(coding && takeText(coding, 'display')).toBe('c')
  if (route) setAside(route, 'text', 'coding')
  expect(untaken(from)).toEqual([
    'dosage.route.text a aside',
    'dosage.route.coding[0].code b aside',
  ])
})

test('extensions are counted, a reason for absence is listed, ids say nothing', () => {
  const reason = {
    url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
    valueCode: 'masked',
  }
  const from = dosage({
    id: 'x',
    extension: [{ url: 'a' }, { url: 'b' }],
    modifierExtension: [{ url: 'c' }],
    _text: { extension: [reason] },
    route: { extension: [{ ...reason, valueCode: 'unknown' }] },
  })
  const { values, extensions, modifierExtensions } = untakenValues(from)
  expect([extensions, modifierExtensions]).toEqual([2, 1])
  expect(values).toEqual([
    { path: 'dosage.text', text: 'masked', why: 'absent' },
    { path: 'dosage.route', text: 'unknown', why: 'absent' },
  ])
})

test('what says nothing is not listed', () => {
  expect(
    untaken(dosage({ text: ' ', patientInstruction: null, timing: {}, doseAndRate: [] })),
  ).toEqual([])
})
