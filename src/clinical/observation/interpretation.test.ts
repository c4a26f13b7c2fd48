import { describe, expect, test } from 'vitest'
import { interpretations } from './interpretation.ts'
import { sent } from '#src/r4/sent.ts'
import type { Observation } from 'fhir/r4'

const flags = (interpretation: unknown) =>
  interpretations(sent<Observation>({ interpretation }).interpretation)
const coded = (system: string | undefined, code: string, parts: object = {}) => [
  { coding: [{ ...(system && { system }), code }], ...parts },
]

describe('a known flag code is the flag, whatever the address of its system', () => {
  test.each([
    'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
    'https://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation/',
    'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation|2018-08-12',
    'urn:oid:2.16.840.1.113883.5.83',
    'urn:oid:2.16.840.1.113883.12.78',
    'http://terminology.hl7.org/CodeSystem/v2-0078',
    'http://hl7.org/fhir/v2/0078',
    'http://hl7.org/fhir/ValueSet/observation-interpretation',
    'https://hl7.org/fhir/R4B/valueset-observation-interpretation.html',
    undefined,
  ])('%s', (system) => {
    expect(flags(coded(system, 'HH'))).toMatchObject([{ severity: 'critical', direction: 'high' }])
    expect(flags(coded(system, 'LL'))).toMatchObject([{ severity: 'critical', direction: 'low' }])
  })

  test('with its display as words', () => {
    const [flag] = flags([
      {
        coding: [
          { system: 'urn:oid:2.16.840.1.113883.5.83', code: 'LL', display: 'Critically low' },
        ],
      },
    ])
    expect(flag).toMatchObject({ code: 'LL', text: 'Critically low', severity: 'critical' })
  })

  test.each(['HH', 'H', 'L', 'LL', 'A', 'AA', '<', '>'])('as text alone: %s', (text) => {
    expect(flags([{ text }])).toMatchObject([{ code: text, text }])
    expect(flags([{ text }])[0]?.severity).not.toBe('other')
  })
})

test.each<[string, readonly object[]]>([
  ['Critically high', [{ text: 'Critically high' }]],
  ['high', [{ text: 'high' }]],
  ['H*', [{ text: 'H*' }]],
  ['HH', coded('urn:local', 'HH')],
  ['see note', coded('urn:local', 'HH', { text: 'see note' })],
])(
  'words that are no code, and a code of an unknown system, are shown verbatim: %s',
  (words, interpretation) => {
    expect(flags(interpretation)).toEqual([
      { code: words, text: words, severity: 'other', direction: undefined },
    ])
  },
)
