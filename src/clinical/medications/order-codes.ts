import type { Medication, MedicationRequest } from 'fhir/r4'
import { codings } from '#src/r4/codeable-concept.ts'
import { elements, sent } from '#src/r4/sent.ts'

/**
 * The codes that an order names its product or its ingredients by, `system|code`; nothing is read out of a name.
 * @param resources the MedicationRequest, and the Medication that was read for it
 */
export function orderCodes(resources: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    resources.flatMap((resource) => {
      const { medicationCodeableConcept, contained } = sent<MedicationRequest>(resource)
      return [
        ...keys(codings(medicationCodeableConcept)),
        ...[resource, ...elements(contained)].flatMap((each) => medicationCodes(each)),
      ]
    }),
  )
}

function medicationCodes(resource: unknown): string[] {
  const { code, ingredient } = sent<Medication>(resource)
  return [
    ...keys(codings(code)),
    ...elements(ingredient).flatMap(({ itemCodeableConcept }) =>
      keys(codings(itemCodeableConcept)),
    ),
  ]
}

function keys(all: ReturnType<typeof codings>): string[] {
  return all.flatMap(({ system, code }) => (system === undefined ? [] : [`${system}|${code}`]))
}
