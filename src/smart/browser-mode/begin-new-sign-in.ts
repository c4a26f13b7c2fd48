import type { EndReason } from '../protocol/end-reason.ts'
import type { Identity } from '../protocol/identity.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import type { LeftView } from '../session.ts'
import type { StoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'

/**
 * Prepares a new authorization for a chart that is open, or was: at the same EHR and for the same scopes, but a standalone
 * one, because an EHR's `launch` value is good once
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#launch-app-standalone-launch).
 * @returns the URL to go to
 * @throws SmartError of `beginLaunch`
 */
export async function beginNewSignIn(
  {
    stored,
    identity,
    endReason,
    view,
  }: {
    readonly stored: StoredSession
    readonly identity: Identity
    readonly endReason: EndReason | undefined
    readonly view: LeftView
  },
  server: MatchedFhirServer,
  tab: Tab,
): Promise<string> {
  const { beginLaunch } = await import('./begin-launch.ts')
  const { launchContext, requestedScopes, redirectUri } = stored
  return beginLaunch(
    {
      server,
      scopes: requestedScopes.map((scope) => (scope === 'launch' ? 'launch/patient' : scope)),
      redirectUri,
      launch: undefined,
      // Whoever comes to a machine that was left alone must not be let in by a sign-in that is still alive.
      asksLogin: endReason === 'idle',
      renews: {
        patientId: launchContext.patientId,
        tenant: launchContext.tenant,
        subject: identity.kind === 'verified' ? identity.subject : undefined,
        kind: launchContext.kind,
        view,
      },
    },
    tab,
  )
}
