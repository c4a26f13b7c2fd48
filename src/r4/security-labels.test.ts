import { expect, test } from 'vitest'
import { securityLabels } from './security-labels.ts'

const confidentiality = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'

test.each<[string, unknown, ReturnType<typeof securityLabels>]>([
  [
    'a label of HL7’s',
    [{ system: confidentiality, code: 'R', display: 'restricted' }],
    [{ code: 'R', written: 'restricted' }],
  ],
  [
    'the older address of its system',
    [{ system: 'http://hl7.org/fhir/v3/v3-ActCode', code: 'ETH' }],
    [{ code: 'ETH', written: 'ETH' }],
  ],
  [
    'somebody else’s, with the same letter',
    [{ system: 'http://ehr.example/flags', code: 'R', display: 'Research' }],
    [{ code: undefined, written: 'Research' }],
  ],
  ['a label without a system', [{ code: 'V' }], [{ code: undefined, written: 'V' }]],
  [
    'several',
    [{ code: 'a' }, {}, { code: 'b' }],
    [
      { code: undefined, written: 'a' },
      { code: undefined, written: 'b' },
    ],
  ],
  ['what is no label', [5, null, { code: 7 }], []],
  ['none', undefined, []],
])('%s', (_, security, expected) => {
  expect(securityLabels({ meta: { security } })).toEqual(expected)
})
