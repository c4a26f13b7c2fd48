import { paths } from '#src/paths.ts'
import { everySearch } from '#src/searches/declared-searches.ts'
import { requestedScopes } from '#src/searches/scopes.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'

/** What has to be entered at the EHR, which no document says whether it was. */
export function registrationFindings(
  { known }: MatchedFhirServer,
  app: string,
): readonly Finding[] {
  const { id, clientId, redirectPath, frameAncestors, standaloneLaunch, refresh } = known
  const { scopes: syntax, readerScopes: reader, optionalScopes: optional } = known
  const at = (path: string) => new URL(path, app).href
  const launch = 'ehr-launch'
  const scopes = requestedScopes(everySearch, { syntax, launch, refresh, reader, optional })
  const launchPatient = standaloneLaunch ? ' launch/patient' : ''
  return [
    about('Client').register(`${clientId}, a public client with PKCE S256 and no secret.`),
    about('Launch URL').register(`${at(paths.launchOf(id))}, or ${at(paths.launch)}.`),
    about('Redirect URI').register(`${at(redirectPath ?? paths.callback(id))}, and no other.`),
    about('Scopes').register(`${scopes.join(' ')}${launchPatient}`),
    about('Frames').register(
      frameAncestors.length > 0
        ? `Sidechart may be shown in frames of ${frameAncestors.join(', ')}.`
        : 'Sidechart may be shown in no frame (frameAncestors); a launch opens a tab or a window.',
    ),
  ]
}
