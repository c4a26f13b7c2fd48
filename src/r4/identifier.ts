import type { Identifier } from 'fhir/r4'
import { codeOf, conceptName } from './codeable-concept.ts'
import { fhirDateTime, lastInstantAnywhere } from './fhir-date-time.ts'
import { element, elements, type Sent, type Untrusted } from './sent.ts'
import { text } from './text.ts'

export interface TypedIdentifier {
  readonly value: string
  readonly system: string | undefined
  /** The type's code in HL7 table 0203: `MR`, `JHN`, … */
  readonly type: string | undefined
  readonly typeName: string | undefined
  readonly assigner: string | undefined
}

const identifierTypes = 'http://terminology.hl7.org/CodeSystem/v2-0203'
/** The URI of the same table before R4. */
const olderIdentifierTypes = 'http://hl7.org/fhir/v2/0203'

/** The identifiers in use at `now` (epoch ms), in the source's order; `use: old` and `use: temp` are left out. */
export function currentIdentifiers(
  identifiers: Untrusted<Identifier[]> | undefined,
  now: number,
): TypedIdentifier[] {
  return elements(identifiers).flatMap((identifier) => {
    const value = text(identifier.value)
    if (value === undefined || !isInUse(identifier, now)) return []
    const { type } = identifier
    return [
      {
        value,
        system: text(identifier.system),
        type: codeOf(type, identifierTypes) ?? codeOf(type, olderIdentifierTypes),
        typeName: conceptName(type),
        assigner: text(element(identifier.assigner).display),
      },
    ]
  })
}

function isInUse({ use, period }: Sent<Identifier>, now: number): boolean {
  const end = fhirDateTime(element(period).end)
  const hasEnded = end !== undefined && lastInstantAnywhere(end) < now
  return use !== 'old' && use !== 'temp' && !hasEnded
}
