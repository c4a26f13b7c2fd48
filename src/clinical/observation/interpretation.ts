import type { CodeableConcept } from 'fhir/r4'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { elements, type Untrusted } from '#src/r4/sent.ts'
import type { Interpretation, Severity } from './reading-type.ts'

type Meaning = readonly [Severity, 'high' | 'low' | undefined]

/**
 * The interpretation codes that say something about severity or direction. Any other code, known or not, is shown
 * verbatim and never taken as normal. https://hl7.org/fhir/R4/valueset-observation-interpretation.html
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

/** The system of these codes, its URI before R4, and HL7 version 2 table 0078, which has the same codes. */
const systems: readonly (string | undefined)[] = [
  codeSystems.observationInterpretation,
  'http://hl7.org/fhir/v3/ObservationInterpretation',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'http://hl7.org/fhir/v2/0078',
]

const bySeverity: readonly Severity[] = ['critical', 'high', 'low', 'abnormal', 'other']

/** The interpretations of an Observation or component, in the source's order. */
export function interpretations(
  concepts: Untrusted<CodeableConcept[]> | undefined,
): Interpretation[] {
  return elements(concepts).flatMap((concept) => {
    const known = codings(concept).find(({ system }) => systems.includes(system))
    const name = conceptName(concept)
    const code = known?.code ?? name
    if (code === undefined) return []
    const [severity, direction] = (known && meanings.get(known.code)) ?? ['other', undefined]
    return [{ code, text: name ?? code, severity, direction }]
  })
}

export function mostSevere(all: readonly Interpretation[]): Severity | undefined {
  return bySeverity.find((severity) => all.some((each) => each.severity === severity))
}
