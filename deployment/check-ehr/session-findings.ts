import type { JsonObject } from '#src/json-object.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'
import { textsOf } from './texts-of.ts'

/** How a session goes on after its first token, and how it ends. */
export function sessionFindings(
  document: JsonObject,
  { known }: MatchedFhirServer,
): readonly Finding[] {
  return [renewal(), signOut()]

  function renewal(): Finding {
    const says = about('Renewal')
    const { refresh } = known
    // What the reader then does; a launch without a chart to come from has to be allowed for it.
    const then = known.standaloneLaunch
      ? 'one click signs in again'
      : 'the reader opens it again from the chart'
    if (refresh === 'never')
      return says.fits(`The entry asks for none: a session ends with its first token, and ${then}.`)
    if (known.ehr.refreshesPublicClients === false)
      return says.doesNotFit(
        `EHRs of the family ${known.ehr.name} renew no public client: a session ends with its first token, and ${then}. Set refresh to never.`,
      )
    const capability = refresh === 'online_access' ? 'permission-online' : 'permission-offline'
    const capabilities = textsOf(document, 'capabilities')
    const grants = textsOf(document, 'grant_types_supported')
    const ending = `a session may end with its first token, and ${then}`
    if (capabilities.length === 0) return says.notes(`The EHR lists no capabilities; ${ending}.`)
    if (!capabilities.includes(capability))
      return says.notes(`The entry asks for ${refresh}; ${capability} is not listed: ${ending}.`)
    return grants.length === 0 || grants.includes('refresh_token')
      ? says.fits(`${refresh}: ${capability} is listed.`)
      : says.notes(`${capability} is listed, the grant refresh_token is not; ${ending}.`)
  }

  function signOut(): Finding {
    const says = about('Sign-out')
    const revocation = document['revocation_endpoint']
    return typeof revocation === 'string' && URL.canParse(revocation)
      ? says.fits('Tokens are withdrawn at the EHR (revocation_endpoint).')
      : says.notes(
          'No revocation_endpoint: after a sign-out tokens are gone from the browser, and stay valid at the EHR until they expire.',
        )
  }
}
