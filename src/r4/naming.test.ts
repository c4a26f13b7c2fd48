import { describe, expect, test } from 'vitest'
import { codeOf, conceptName } from './codeable-concept.ts'
import type { Observation, Patient } from 'fhir/r4'
import { currentName, otherName } from './human-name.ts'
import { currentIdentifiers } from './identifier.ts'
import { target } from './reference.ts'
import { sent } from './sent.ts'

const code = (value: unknown) => sent<Observation>({ code: value }).code
const names = (value: unknown) => sent<Patient>({ name: value }).name
const identifiers = (value: unknown) => sent<Patient>({ identifier: value }).identifier

describe('what a concept is called', () => {
  test.each([
    ['its text first', { text: 'Potassium', coding: [{ display: 'K' }] }, 'Potassium'],
    [
      'what a user selected, not what comes first',
      { coding: [{ display: 'A' }, { display: 'B', userSelected: true }] },
      'B',
    ],
    ['a display, wherever it is', { coding: [{ code: 'x' }, { code: 'y', display: 'Y' }] }, 'Y'],
    ['a code when nothing else was sent', { coding: [{ system: 's' }, { code: 'y' }] }, 'y'],
    ['nothing, rather than something made up', { coding: [{ system: 's' }] }, undefined],
    ['nothing when it is not a concept', 'text', undefined],
    ['nothing for null', null, undefined],
  ])('%s', (_, concept, expected) => {
    expect(conceptName(code(concept))).toBe(expected)
  })

  test('a code is found by its system, not by its position', () => {
    const concept = {
      coding: [
        { system: 'local', code: '1' },
        { system: 'http://loinc.org', code: '2' },
      ],
    }
    expect(codeOf(code(concept), 'http://loinc.org')).toBe('2')
    expect(codeOf(code(concept), 'http://snomed.info/sct')).toBeUndefined()
  })
})

describe('the name a person has today', () => {
  const now = Date.parse('2026-11-24T00:00:00Z')

  test('the official one before the usual one, never the old or the maiden one', () => {
    const sentNames = [
      { use: 'maiden', family: 'Maiden' },
      { use: 'old', family: 'Old' },
      { use: 'usual', family: 'Usual' },
      { use: 'official', family: 'Official', given: ['A', 'B'] },
    ]
    expect(currentName(names(sentNames), now)).toEqual({
      family: 'Official',
      given: ['A', 'B'],
      suffix: [],
      text: undefined,
    })
    expect(currentName(names(sentNames.slice(0, 3)), now)?.family).toBe('Usual')
    expect(currentName(names(sentNames.slice(0, 2)), now)).toBeUndefined()
  })

  test('several family names, as DSTU2 has them, are one', () => {
    const family = ['Tremblay', 'Roy']
    expect(currentName(names([{ family, given: ['Jean'] }]), now)?.family).toBe('Tremblay Roy')
  })

  test('a name whose period has ended is no longer used', () => {
    const sentNames = [
      { use: 'official', family: 'Before', period: { end: '2020-01-01' } },
      { family: 'Now' },
    ]
    expect(currentName(names(sentNames), now)?.family).toBe('Now')
  })

  test('a name whose period ends this year has not ended yet', () => {
    const sentNames = [{ use: 'official', family: 'Now', period: { end: '2026' } }]
    expect(currentName(names(sentNames), now)?.family).toBe('Now')
  })

  test('a suffix tells father from son', () => {
    expect(currentName(names([{ family: 'Smith', suffix: ['Jr.'] }]), now)?.suffix).toEqual(['Jr.'])
  })

  test('a name that came as one text is kept as one', () => {
    expect(currentName(names([{ text: 'Nguyễn Thị Lan' }]), now)?.text).toBe('Nguyễn Thị Lan')
  })
})

describe('a name that is not current', () => {
  const now = Date.parse('2026-11-24T00:00:00Z')

  test('of the past or of the future, names nobody today', () => {
    const past = { family: 'Roy', period: { end: '2020' } }
    const future = { family: 'Gagnon', period: { start: '2027-05-01' } }
    expect(currentName(names([past, future]), now)).toBeUndefined()
    expect(otherName(names([past]), now)?.family).toBe('Roy')
    expect(otherName(names([future]), now)?.family).toBe('Gagnon')
    expect(currentName(names([past, { family: 'Cyr', use: 'nickname' }]), now)?.family).toBe('Cyr')
  })

  test('a name that begins today somewhere in the world is current', () => {
    const name = { family: 'Roy', period: { start: '2026-11-24' } }
    expect(currentName(names([name]), Date.parse('2026-11-23T11:00:00Z'))?.family).toBe('Roy')
  })
})

describe('identifiers', () => {
  test('a medical record number is recognised by its type, wherever it is, and an old one is not current', () => {
    const type = (letters: string) => ({
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: letters }],
    })
    const now = Date.parse('2026-11-24T00:00:00Z')
    const found = currentIdentifiers(
      identifiers([
        { value: 'visit-1' },
        { value: 'expired', type: type('MR'), period: { end: '2025' } },
        { value: 'gone', type: type('MR'), use: 'old' },
        { value: '0048', type: type('MR'), assigner: { display: 'Northgate' } },
        { type: type('MR') },
      ]),
      now,
    )
    expect(found.filter(({ type: kind }) => kind === 'MR').map(({ value }) => value)).toEqual([
      '0048',
    ])
    expect(found.find(({ value }) => value === 'visit-1')?.type).toBeUndefined()
  })
})

describe('where a reference points', () => {
  const base = 'https://ehr.example/fhir'
  test.each([
    ['Medication/1', { kind: 'literal', reference: 'Medication/1' }],
    ['https://ehr.example/fhir/Medication/1', { kind: 'literal', reference: 'Medication/1' }],
    ['Medication/1/_history/3', { kind: 'literal', reference: 'Medication/1' }],
    ['#m1', { kind: 'contained', id: 'm1' }],
    ['https://evil.example/fhir/Medication/1', { kind: 'elsewhere' }],
    ['https://ehr.example/fhir-other/Medication/1', { kind: 'elsewhere' }],
    ['urn:uuid:1', { kind: 'unresolvable' }],
    ['Medication/../../admin', { kind: 'unresolvable' }],
    [undefined, { kind: 'unresolvable' }],
  ])('%s', (reference, expected) => {
    expect(target(sent<Observation>({ subject: { reference } }).subject, base)).toEqual(expected)
  })
})
