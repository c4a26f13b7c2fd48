import type { CodeableConcept, Identifier } from 'fhir/r4'
import { codings } from './codeable-concept.ts'
import { elements, sent, type Untrusted } from './sent.ts'
import { text } from './text.ts'

export interface HealthNumber {
  /** Two letters, as in `ON`. */
  readonly jurisdiction: string
  readonly value: string
}

/** The naming systems of Canada's health numbers, which CA Baseline and CA Core+ use for a Patient's identifiers. */
const healthNumberPattern =
  /^https?:\/\/fhir\.infoway-inforoute\.ca\/NamingSystem\/ca-([a-z]{2})-patient-(?:healthcare-id|hcn)$/

/** The provincial and territorial health numbers of a Patient, in the order sent. */
export function healthNumbers(resource: unknown): HealthNumber[] {
  const { identifier } = sent<{ identifier?: Identifier[] }>(resource)
  return elements(identifier).flatMap(({ system, value }) => {
    const jurisdiction = healthNumberPattern.exec(text(system) ?? '')?.[1]?.toUpperCase()
    const written = text(value)
    return jurisdiction === undefined || written === undefined
      ? []
      : [{ jurisdiction, value: written }]
  })
}

interface Coded {
  readonly code?: CodeableConcept
  readonly medicationCodeableConcept?: CodeableConcept
}

/** Health Canada's drug identification numbers of a Medication, or of an order that names one by code. */
export function drugIdentificationNumbers(resource: unknown): string[] {
  const { code, medicationCodeableConcept } = sent<Coded>(resource)
  const concepts: (Untrusted<CodeableConcept> | undefined)[] = [code, medicationCodeableConcept]
  return concepts
    .flatMap((concept) => codings(concept))
    .filter(({ system }) => system === 'http://hl7.org/fhir/NamingSystem/ca-hc-din')
    .map((each) => each.code)
}
