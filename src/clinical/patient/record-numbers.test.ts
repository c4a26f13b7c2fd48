import { describe, expect, test } from 'vitest'
import type { Identifier } from 'fhir/r4'
import { currentIdentifiers } from '#src/r4/identifier.ts'
import { sent } from '#src/r4/sent.ts'
import { recordNumbers } from './record-numbers.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const read = (identifier: readonly unknown[]) => {
  const { kind, best } = recordNumbers(
    currentIdentifiers(sent<{ identifier: Identifier[] }>({ identifier }).identifier, now),
  )
  return [kind, ...best.map(({ value }) => value)]
}
const typed = (
  code: string,
  value: string,
  system = 'http://terminology.hl7.org/CodeSystem/v2-0203',
) => ({
  value,
  type: { coding: [{ system, code }] },
})
const named = (text: string, value: string) => ({ value, type: { text } })

describe('of two numbers without a type, the one of a known system is the best', () => {
  test.each([
    'https://fhir.nhs.uk/Id/nhs-number',
    'urn:oid:2.16.840.1.113883.2.1.4.1',
    'http://ns.electronichealth.net.au/id/hi/ihi/1.0',
    'https://standards.digital.health.nz/ns/nhi-id',
    'https://fhir.infoway-inforoute.ca/NamingSystem/ca-on-patient-hcn',
    'https://fhir.infoway-inforoute.ca/NamingSystem/ca-bc-patient-healthcare-id',
    'https://fhir.infoway-inforoute.ca/NamingSystem/ca-qc-patient-healthcare-id',
    'http://ehealthontario.ca/fhir/NamingSystem/ca-on-patient-hcn',
    'https://fhir.infoway-inforoute.ca/NamingSystem/ca-veterans-affairs-health-id',
    'urn:oid:2.16.840.1.113883.4.59',
    'http://fhir.de/sid/gkv/kvid-10',
    'http://fhir.nl/fhir/NamingSystem/bsn',
    'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin',
    'urn:oid:1.2.250.1.213.1.4.8',
    'urn:oid:1.2.208.176.1.2',
    'http://hl7.org/fhir/sid/us-mbi',
    'http://hl7.org/fhir/sid/us-ssn',
  ])('%s', (system) => {
    const [own, known] = [
      { value: '1', system: 'urn:oid:1.2.840.114350.1.13.0.1.7.5.737384.14' },
      { value: '2', system },
    ]
    expect(read([own, known])).toEqual(['other', '2'])
    expect(read([known, own])).toEqual(['other', '2'])
    expect(read([{ ...own, type: { text: 'Employer' } }, known])).toEqual(['other', '2'])
  })

  test.each([
    'NHS Number',
    'Health card number',
    'Health insurance number',
    'Numéro d’assurance maladie',
    'RAMQ',
    'BC PHN',
    'Carte santé',
  ])('also where the text of its type says so: %s', (text) => {
    const own = named('Employer number', '1')
    expect(read([own, named(text, '2')])).toEqual(['other', '2'])
    expect(read([named(text, '2'), own])).toEqual(['other', '2'])
  })

  test('a type that is sent as text is its name', () => {
    expect(
      read([
        { value: '1', system: 'urn:x' },
        { value: '2', type: 'MRN' },
      ]),
    ).toEqual(['medical-record', '2'])
  })

  test('a health number before a social security number', () => {
    const ssn = { value: '1', system: 'http://hl7.org/fhir/sid/us-ssn' }
    expect(read([ssn, { value: '2', system: 'https://fhir.nhs.uk/Id/nhs-number' }])).toEqual([
      'other',
      '2',
    ])
  })

  test('but a record number before both', () => {
    const nhs = { value: '2', system: 'https://fhir.nhs.uk/Id/nhs-number' }
    expect(read([nhs, named('MRN', '3')])).toEqual(['medical-record', '3'])
  })

  test('and a driver’s licence is none of them', () => {
    const licence = { ...typed('DL', '1'), system: 'urn:oid:2.16.840.1.113883.4.3.25' }
    expect(read([licence, typed('JHN', '2')])).toEqual(['other', '2'])
  })
})

describe('the numbers of a patient', () => {
  test.each<[string, readonly unknown[], readonly string[]]>([
    ['typed MR', [named('EPI', '1'), typed('MR', '2')], ['medical-record', '2']],
    ['two typed MR', [typed('MR', '1'), typed('MR', '2')], ['medical-record', '1', '2']],
    [
      'typed MR by an older address',
      [typed('MR', '1', 'http://hl7.org/fhir/v2/0203')],
      ['medical-record', '1'],
    ],
    [
      'typed MR by the table’s OID',
      [typed('MR', '1', 'urn:oid:2.16.840.1.113883.12.203')],
      ['medical-record', '1'],
    ],
    [
      'typed by text only',
      [named('CEID', '1'), named('EPI', '2'), named('MRN', '3')],
      ['medical-record', '3'],
    ],
    [
      'a text in full',
      [named('Medical Record Number', '3'), named('EPI', '1')],
      ['medical-record', '3'],
    ],
    ['a French text', [named('Numéro de dossier', '3')], ['medical-record', '3']],
    ['a text with a colon', [named('EPI', '1'), named('MRN:', '3')], ['medical-record', '3']],
    [
      'a text and its letters',
      [named('EPI', '1'), named('Medical Record Number (MRN)', '3')],
      ['medical-record', '3'],
    ],
    [
      'the letters and their text',
      [named('MRN  (medical  record number)', '3')],
      ['medical-record', '3'],
    ],
    ['letters of the past', [named('MRN (old)', '3')], ['other', '3']],
    ['a text of nothing but marks', [named('():', '3')], ['other', '3']],
    ['a text that only holds the letters', [named('Former EMRN', '3')], ['other', '3']],
    ['a code beats a text', [named('MRN', '1'), typed('MR', '2')], ['medical-record', '2']],
    [
      'a health card before a social security number',
      [typed('SS', '1'), typed('JHN', '2')],
      ['other', '2'],
    ],
    ['a national number alone', [typed('NI', '7')], ['other', '7']],
    ['a country’s own type', [{ value: '1' }, typed('NNCAN', '9')], ['other', '9']],
    ['a number sent as a number', [{ value: 42, system: 'urn:x' }], ['other', '42']],
    [
      'a masked number comes last',
      [
        {
          _value: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/rendered-value',
                valueString: 'xxx-xx-0000',
              },
            ],
          },
          system: 'urn:ssn',
        },
        { value: '5' },
      ],
      ['other', '5'],
    ],
    ['an old number is none', [{ ...typed('MR', '1'), use: 'old' }], ['other']],
    ['none at all', [], ['other']],
  ])('%s', (_, identifier, expected) => {
    expect(read(identifier)).toEqual(expected)
  })
})
