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
