import { conceptName } from '#src/r4/codeable-concept.ts'
import { referenceDisplay, target } from '#src/r4/reference.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import { ratioText } from './amount-text.ts'
import { hasUnknownModifier } from './unknown-modifier.ts'

/** Referenced Medications by `Medication/id`; a Medication that could not be read is not in the map. */
export type ReadMedications = ReadonlyMap<string, unknown>

interface MedicationName {
  readonly name: string | undefined
  readonly details: 'complete' | 'not-loaded'
  /** The Medication was entered in error, or carries a modifier that this app does not know. */
  readonly isUnsafe: boolean
}

/**
 * What the source calls the medication: the concept in the order, the contained or the referenced Medication,
 * or the reference's display. Never an id.
 */
export function medicationName(
  request: Json,
  medications: ReadMedications,
  fhirServerUrl: string,
): MedicationName {
  const concept = conceptName(request['medicationCodeableConcept'])
  if (concept !== undefined) return { name: concept, details: 'complete', isUnsafe: false }
  const reference = request['medicationReference']
  const medication = referenced(request, reference, medications, fhirServerUrl)
  const isUnsafe = medication !== undefined && cannotBeTrusted(record(medication))
  const name = medication === undefined ? undefined : nameOf(record(medication))
  if (name !== undefined) return { name, details: 'complete', isUnsafe }
  return {
    isUnsafe,
    name: referenceDisplay(reference),
    details: medication === undefined && reference !== undefined ? 'not-loaded' : 'complete',
  }
}

/** The references that must be read before these orders can be named. */
export function referencedMedications(
  requests: readonly unknown[],
  fhirServerUrl: string,
): string[] {
  const references = requests.flatMap((request) => {
    const to = target(record(request)['medicationReference'], fhirServerUrl)
    return to.kind === 'literal' && to.reference.startsWith('Medication/') ? [to.reference] : []
  })
  return [...new Set(references)]
}

function referenced(
  request: Json,
  reference: unknown,
  medications: ReadMedications,
  fhirServerUrl: string,
): unknown {
  const to = target(reference, fhirServerUrl)
  if (to.kind === 'contained') return records(request['contained']).find(({ id }) => id === to.id)
  return to.kind === 'literal' ? medications.get(to.reference) : undefined
}

/** R4 Medication.status and modifierExtension are modifier elements. */
function cannotBeTrusted(medication: Json): boolean {
  return medication['status'] === 'entered-in-error' || hasUnknownModifier(medication)
}

/** Its code, or, where only parts were sent, its ingredients with their strengths. */
function nameOf(medication: Json): string | undefined {
  const ingredients = records(medication['ingredient']).flatMap(
    ({ itemCodeableConcept, itemReference, strength }) => {
      const item = conceptName(itemCodeableConcept) ?? text(record(itemReference)['display'])
      return item === undefined ? [] : [item, ratioText(strength)].filter(Boolean).join(' ')
    },
  )
  return (
    conceptName(medication['code']) ??
    (ingredients.length > 0 ? ingredients.join(' + ') : undefined)
  )
}
