import type { Medication, MedicationRequest, Reference } from 'fhir/r4'
import { ratioText } from '#src/r4/amount-text.ts'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { referenceDisplay, target } from '#src/r4/reference.ts'
import { elements, sent, type Sent, type Untrusted } from '#src/r4/sent.ts'
import { hasUnknownModifier } from '#src/r4/unknown-modifier.ts'

/** Referenced Medications by `Medication/id`; one that could not be loaded is not in the map. */
export type LoadedMedications = ReadonlyMap<string, unknown>

interface MedicationName {
  readonly name: string | undefined
  readonly details: 'complete' | 'not-loaded'
  /** The Medication was entered in error, or carries a modifier that this app does not know. */
  readonly isUnsafe: boolean
}

/**
 * What the source calls the medication: the order's own concept, the contained or referenced Medication, or the
 * reference's display. Never an id.
 */
export function medicationName(
  request: Sent<MedicationRequest>,
  medications: LoadedMedications,
  fhirServerUrl: string,
): MedicationName {
  const concept = conceptName(request.medicationCodeableConcept)
  if (concept !== undefined) return { name: concept, details: 'complete', isUnsafe: false }
  const reference = request.medicationReference
  const medication = referencedMedication(request, reference, medications, fhirServerUrl)
  const isUnsafe = medication !== undefined && cannotBeTrusted(medication)
  const name = medication && nameOf(medication)
  if (name !== undefined) return { name, details: 'complete', isUnsafe }
  return {
    isUnsafe,
    name: referenceDisplay(reference),
    details: medication === undefined && reference !== undefined ? 'not-loaded' : 'complete',
  }
}

/** The references that must be loaded before these orders can be named. */
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

function referencedMedication(
  request: Sent<MedicationRequest>,
  reference: Untrusted<Reference> | undefined,
  medications: LoadedMedications,
  fhirServerUrl: string,
): Sent<Medication> | undefined {
  const to = target(reference, fhirServerUrl)
  const medication =
    to.kind === 'contained'
      ? elements(request.contained).find(({ id }) => id === to.id)
      : to.kind === 'literal'
        ? medications.get(to.reference)
        : undefined
  return medication === undefined ? undefined : sent<Medication>(medication)
}

/** https://hl7.org/fhir/R4/medication-definitions.html#Medication.status is a modifier element. */
function cannotBeTrusted(medication: Sent<Medication>): boolean {
  return medication.status === 'entered-in-error' || hasUnknownModifier(medication)
}

/** Its code, or its ingredients with their strengths when there is no code. */
function nameOf(medication: Sent<Medication>): string | undefined {
  const ingredients = elements(medication.ingredient).flatMap(
    ({ itemCodeableConcept, itemReference, strength }) => {
      const item = conceptName(itemCodeableConcept) ?? referenceDisplay(itemReference)
      return item === undefined ? [] : [item, ratioText(strength, ' / ')].filter(Boolean).join(' ')
    },
  )
  return (
    conceptName(medication.code) ?? (ingredients.length > 0 ? ingredients.join(' + ') : undefined)
  )
}
