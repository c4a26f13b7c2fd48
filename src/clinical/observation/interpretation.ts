import type { CodeableConcept, Coding } from 'fhir/r4'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { codings, conceptName, conceptWords } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { items, sent, type Untrusted } from '#src/r4/sent.ts'
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
    '>': ['high', 'high'],
    '<': ['low', 'low'],
    A: ['abnormal', undefined],
  }),
)

const bySeverity: readonly Severity[] = ['critical', 'high', 'low', 'abnormal', 'other']

/** The interpretations of an Observation or component, in the source's order. */
export function interpretations(
  concepts: Untrusted<CodeableConcept[]> | undefined,
): Interpretation[] {
  return items(concepts).flatMap((item) => {
    const concept = asConcept(item)
    // A code without a system, or as text alone, is the flag only when it is nothing but the code.
    const known = codings(concept).find(
      ({ system }) => system === undefined || system === codeSystems.observationInterpretation,
    )
    const name = conceptName(concept)
    const code = known?.code ?? name ?? unreadable(item)
    if (code === undefined) return []
    const meaning = meanings.get(known?.code ?? conceptWords(concept) ?? '')
    const [severity, direction] = meaning ?? ['other', undefined]
    return [{ code, text: name ?? code, severity, direction }]
  })
}

/** What was sent, when it should have said something; a concept with nothing but extensions says nothing. */
function unreadable(item: unknown): string | undefined {
  const { coding, text: words } = sent<CodeableConcept>(item)
  return isJsonObject(item) && coding === undefined && words === undefined
    ? undefined
    : asSent(item)
}

/** A text or a Coding in place of a CodeableConcept still says what was meant. */
function asConcept(item: unknown): Untrusted<CodeableConcept> {
  if (typeof item === 'string') return sent<CodeableConcept>({ text: item })
  const coding = sent<Coding>(item)
  return coding.code === undefined
    ? sent<CodeableConcept>(item)
    : sent<CodeableConcept>({ coding: [item] })
}

export function mostSevere(all: readonly Interpretation[]): Severity | undefined {
  return bySeverity.find((severity) => all.some((each) => each.severity === severity))
}
