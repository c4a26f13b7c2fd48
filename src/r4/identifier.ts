import type { Extension, Identifier } from 'fhir/r4'
import { codeOf, conceptName } from './codeable-concept.ts'
import { fhirDateTime, lastInstantAnywhere } from './fhir-date-time.ts'
import { element, elements, type Sent, type Untrusted } from './sent.ts'
import { text } from './text.ts'

export interface TypedIdentifier {
  readonly value: string
  readonly system: string | undefined
  readonly use: string | undefined
  /** The type's code in HL7 table 0203: `MR`, `JHN`, … */
  readonly type: string | undefined
  readonly typeName: string | undefined
  readonly assigner: string | undefined
  /** Whether the value is how it may be shown (`xxx-xx-0000`), not the number itself. */
  readonly isRendered: boolean
}

const identifierTypes = 'http://terminology.hl7.org/CodeSystem/v2-0203'
/** The URIs of the same table before R4, and its OID. */
const olderIdentifierTypes = [
  'http://hl7.org/fhir/v2/0203',
  'http://hl7.org/fhir/identifier-type',
  'urn:oid:2.16.840.1.113883.12.203',
]

const renderedValue = 'http://hl7.org/fhir/StructureDefinition/rendered-value'

/** The identifiers in use at `now` (epoch ms), in the source's order; `use: old` and `use: temp` are left out. */
export function currentIdentifiers(
  identifiers: Untrusted<Identifier[]> | undefined,
  now: number,
): TypedIdentifier[] {
  return elements(identifiers).flatMap((identifier) => {
    const rendered = renderedText(identifier._value)
    const value = numberText(identifier.value) ?? rendered
    if (value === undefined || !isInUse(identifier, now)) return []
    const { type } = identifier
    return [
      {
        value,
        system: text(identifier.system),
        use: text(identifier.use),
        type: [identifierTypes, ...olderIdentifierTypes]
          .map((system) => codeOf(type, system))
          .find((code) => code !== undefined),
        typeName: conceptName(type) ?? text(type),
        assigner: text(element(identifier.assigner).display),
        isRendered: numberText(identifier.value) === undefined,
      },
    ]
  })
}

/** Some servers send the number as a JSON number. */
function numberText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : text(value)
}

/** https://hl7.org/fhir/R4/extension-rendered-value.html */
function renderedText(
  companion: Untrusted<{ extension?: Extension[] | undefined }> | undefined,
): string | undefined {
  const extension = elements(element(companion).extension).find(({ url }) => url === renderedValue)
  return text(extension?.valueString)
}

function isInUse({ use, period }: Sent<Identifier>, now: number): boolean {
  const end = fhirDateTime(element(period).end)
  const hasEnded = end !== undefined && lastInstantAnywhere(end) < now
  return use !== 'old' && use !== 'temp' && !hasEnded
}
