import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { records } from '#src/r4/record.ts'
import type { Interpretation, Severity } from './reading-type.ts'

type Meaning = readonly [Severity, 'high' | 'low' | undefined]

/**
 * HL7 v3 ObservationInterpretation, the codes that say something of height or gravity.
 * Every other code, known or not, is shown verbatim and never read as normal.
 */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
    HH: ['critical', 'high'],
    LL: ['critical', 'low'],
    AA: ['critical', undefined],
    HU: ['high', 'high'],
    LU: ['low', 'low'],
    H: ['high', 'high'],
    L: ['low', 'low'],
    'H>': ['high', 'high'],
    'L<': ['low', 'low'],
    A: ['abnormal', undefined],
  }),
)

/** The same codes under the addresses that older FHIR data gives them, and HL7 version 2 table 0078. */
const systems: readonly (string | undefined)[] = [
  codeSystems.observationInterpretation,
  'http://hl7.org/fhir/v3/ObservationInterpretation',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'http://hl7.org/fhir/v2/0078',
]

/** The interpretations of an Observation, in the source's order. */
export function interpretations(concepts: unknown): Interpretation[] {
  return records(concepts).flatMap((concept) => {
    const known = codings(concept).find(({ system }) => systems.includes(system))
    const words = conceptName(concept)
    const code = known?.code ?? words
    if (code === undefined) return []
    const [severity, direction] = (known && meanings.get(known.code)) ?? ['other', undefined]
    return [{ code, text: words ?? code, severity, direction }]
  })
}
