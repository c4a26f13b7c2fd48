import type { MedicationRequest } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { sent } from '#src/r4/sent.ts'

/** What came of reading each referenced Medication, by `Medication/id`. */
export type LoadedMedications = ReadonlyMap<string, LoadedMedication>

export type LoadedMedication =
  | { readonly resource: unknown }
  /** A code for why it could not be read. */
  | { readonly failure: string }

/** The code for one that is to be read once every order has come. */
export const stillLoading = 'still-loading'

/** The references that must be read before these orders can be named. */
export function referencedMedications(
  requests: readonly unknown[],
  fhirServerUrl: string,
): string[] {
  const references = requests.flatMap((request) => {
    const to = target(sent<MedicationRequest>(request).medicationReference, fhirServerUrl)
    return to.kind === 'literal' && to.reference.startsWith('Medication/') ? [to.reference] : []
  })
  return [...new Set(references)]
}
