import type { Provider } from 'oidc-provider'
import type { LaunchContexts } from './launch-contexts.ts'
import type { LaunchHandles } from './launch-handles.ts'

export interface EhrSessionDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly launchHandles: LaunchHandles
}

/**
 * Sign-ins to the EHR, as far as apps depend on them. SMART App Launch 2.2, "Scopes for requesting a refresh
 * token": `online_access` is good for as long as the person is online, `offline_access` regardless.
 */
export function createEhrSessions({
  provider,
  launchContexts,
  launchHandles,
}: EhrSessionDependencies) {
  const ended = new Set<string>()
  return {
    isOver: (id: string | undefined): boolean => id !== undefined && ended.has(id),
    /** The person signs out: what was launched in this sign-in ends, unless it was granted `offline_access`. */
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
