import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { clinicians } from './accounts.ts'

/**
 * The clinicians who can sign in, as Practitioners, so that their `fhirUser` can be read whatever charts are loaded.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-identity-data
 */
export function clinicianResources(): readonly StoredResource[] {
  return clinicians.map(({ fhirUser, name }) => {
    const [resourceType = '', id = ''] = fhirUser.split('/')
    const json = { resourceType, id, active: true, name: [{ text: name }] }
    return { resourceType, id, json, text: JSON.stringify(json) }
  })
}
