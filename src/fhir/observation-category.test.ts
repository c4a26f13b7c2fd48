import { expect, test } from 'vitest'
import { observation } from '#src/testing/observation.ts'
import { statedCategories } from './observation-category.ts'

const hl7 = 'http://terminology.hl7.org/CodeSystem/observation-category'
const coded = (...coding: readonly object[]) => [{ coding: [...coding] }]

test.each<[string, unknown, readonly string[]]>([
  ['the HL7 code', coded({ system: hl7, code: 'vital-signs' }), ['vital-signs']],
  [
    'the second coding of the second category',
    [
      { coding: [{ system: 'urn:oid:1.2.3', code: '17' }], text: 'Flowsheet' },
      {
        coding: [
          { system: 'urn:oid:1.2.3', code: '4' },
          { system: hl7, code: 'laboratory' },
        ],
      },
    ],
    ['laboratory'],
  ],
  [
    'two categories, both',
    coded({ system: hl7, code: 'survey' }, { system: hl7, code: 'vital-signs' }),
    ['survey', 'vital-signs'],
  ],
  [
    'the address of DSTU2 and STU3',
    coded({ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }),
    ['laboratory'],
  ],
  [
    'the address of the value set, with a version',
    coded({ system: 'http://hl7.org/fhir/ValueSet/observation-category|4.0.1', code: 'exam' }),
    ['exam'],
  ],
  [
    'a category of US Core',
    coded({ system: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-category', code: 'sdoh' }),
    ['sdoh'],
  ],
  ['a code without a system', coded({ code: 'vital-signs' }), ['vital-signs']],
  ['a code in capitals', coded({ system: hl7, code: 'VITAL-SIGNS' }), ['vital-signs']],
  ['the misspelling of Synthea', coded({ system: hl7, code: 'vital-sign' }), ['vital-signs']],
  [
    'a vendor’s own coding, by its display',
    coded({ system: 'urn:oid:1.2.840.114350.1.13', code: '2', display: 'Vital Signs' }),
    ['vital-signs'],
  ],
  ['a text alone', [{ text: 'Lab' }], ['laboratory']],
  ['a French text', [{ text: 'Signes vitaux' }], ['vital-signs']],
  [
    'an HL7 code beside the vendor’s words for another one',
    [{ coding: [{ system: hl7, code: 'laboratory' }], text: 'Vitals' }],
    ['laboratory'],
  ],
  ['a vendor’s coding that says nothing', coded({ system: 'urn:oid:1.2', code: '99' }), []],
  ['a word of JavaScript', [{ text: 'constructor' }], []],
  ['none', undefined, []],
  ['what is no category', 5, []],
])('%s', (_, category, expected) => {
  expect(statedCategories(observation({ category: category as never }))).toEqual(expected)
})
