import type { JsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'

/** Whether a page can check who signed in: it may ask for keys only where the entry's addresses are. */
export function identityFindings(
  document: JsonObject,
  { known, fhirServerUrl, tokenEndpoint }: MatchedFhirServer,
): readonly Finding[] {
  const says = about('Keys of id_tokens')
  const keys = typeof document['jwks_uri'] === 'string' ? URL.parse(document['jwks_uri']) : null
  if (keys === null)
    return [
      says.notes('The EHR names no jwks_uri here: who signed in may be shown as not confirmed.'),
    ]
  const allowed = [fhirServerUrl, tokenEndpoint].map((url) => new URL(url).origin)
  return [
    [...allowed, known.keysOrigin].includes(keys.origin)
      ? says.fits(`${keys.href}, where a page may ask.`)
      : says.doesNotFit(
          `They are at ${keys.origin}, where no page may ask: set keysOrigin. Until then who signed in is shown as not confirmed.`,
        ),
  ]
}
