import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { clinicians } from './accounts.ts'

/**
 * The clinicians who can sign in, as FHIR resources: whatever charts are loaded, `fhirUser` leads to someone.
 * SMART App Launch 2.2, "Scopes for requesting identity data".
 */
export function clinicianResources(): readonly StoredResource[] {
  return clinicians.map(({ fhirUser, name }) => {
    const [resourceType = '', id = ''] = fhirUser.split('/')
    const json = { resourceType, id, active: true, name: [{ text: name }] }
    return { resourceType, id, json, text: JSON.stringify(json) }
  })
}
