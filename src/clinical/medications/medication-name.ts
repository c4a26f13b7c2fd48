import { conceptName } from '#src/r4/codeable-concept.ts'
import { referenceDisplay, target } from '#src/r4/reference.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'

/** Referenced Medications by `Medication/id`; a Medication that could not be read is not in the map. */
export type ReadMedications = ReadonlyMap<string, unknown>

interface MedicationName {
  readonly name: string | undefined
  readonly details: 'complete' | 'not-loaded'
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
  if (concept !== undefined) return { name: concept, details: 'complete' }
  const reference = request['medicationReference']
  const medication = referenced(request, reference, medications, fhirServerUrl)
  const name = medication === undefined ? undefined : nameOf(record(medication))
  if (name !== undefined) return { name, details: 'complete' }
  return {
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

/** Its code, or, where only parts were sent, its ingredients with their strengths. */
function nameOf(medication: Json): string | undefined {
  const ingredients = records(medication['ingredient']).flatMap(
    ({ itemCodeableConcept, itemReference }) => {
      return conceptName(itemCodeableConcept) ?? text(record(itemReference)['display']) ?? []
    },
  )
  return (
    conceptName(medication['code']) ??
    (ingredients.length > 0 ? ingredients.join(' + ') : undefined)
  )
}
