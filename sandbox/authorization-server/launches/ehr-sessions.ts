import type { Provider } from 'oidc-provider'
import type { LaunchContexts } from './launch-contexts.ts'
import type { LaunchHandles } from './launch-handles.ts'

export interface EhrSessionDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly launchHandles: LaunchHandles
}

/**
 * Sign-ins to the EHR. `online_access` lasts as long as the person's sign-in, `offline_access` longer.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-a-refresh-token
 */
export function createEhrSessions({
  provider,
  launchContexts,
  launchHandles,
}: EhrSessionDependencies) {
  const ended = new Set<string>()
  return {
    isOver: (id: string | undefined): boolean => id !== undefined && ended.has(id),
    /** Ends a sign-in, and what was launched in it unless `offline_access` was granted. */
    async end(id: string): Promise<void> {
      ended.add(id)
      launchHandles.forget(id)
      const ending = [...launchContexts].filter(
        ([, { ehrSession, outlivesSignIn }]) => ehrSession === id && outlivesSignIn !== true,
      )
      await Promise.all(ending.map(([grantId]) => endGrant(provider, grantId)))
    },
  }
}

export type EhrSessions = ReturnType<typeof createEhrSessions>

async function endGrant(provider: Provider, grantId: string): Promise<void> {
  const grant = await provider.Grant.find(grantId)
  await Promise.all([
    provider.AccessToken.revokeByGrantId(grantId),
    provider.RefreshToken.revokeByGrantId(grantId),
    provider.AuthorizationCode.revokeByGrantId(grantId),
    grant?.destroy(),
  ])
}
