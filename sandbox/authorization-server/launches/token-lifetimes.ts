import type { Configuration } from 'oidc-provider'
import type { LaunchContext, LaunchContexts } from './launch-contexts.ts'

const hour = 3600
const day = 24 * hour

/** A sign-in ends after a shift at the latest. */
const onlineSeconds = 12 * hour
const offlineSeconds = 30 * day

/**
 * Lifetimes in seconds. A launch may choose those of access and refresh tokens. Rotation does not extend a refresh
 * token: its successors end when the first would have.
 */
export function tokenLifetimes(
  launchContexts: LaunchContexts,
  accessTokenSeconds: (context: Partial<LaunchContext>) => number,
): NonNullable<Configuration['ttl']> {
  const contextOf = (grantId: string | undefined): Partial<LaunchContext> =>
    launchContexts.get(grantId ?? '') ?? {}
  return {
    AccessToken: (_ctx, { grantId }) => {
      const context = contextOf(grantId)
      return seconds(context.accessTokenSeconds, accessTokenSeconds(context))
    },
    RefreshToken: (_ctx, { grantId, iiat }) => {
      const { refreshTokenSeconds, outlivesSignIn } = contextOf(grantId)
      const whole = outlivesSignIn === true ? offlineSeconds : onlineSeconds
      const age = iiat === undefined ? 0 : Math.floor(Date.now() / 1000) - iiat
      return Math.max(1, seconds(refreshTokenSeconds, whole) - age)
    },
    AuthorizationCode: 60,
    IdToken: hour,
    Interaction: hour,
    Session: hour,
    Grant: offlineSeconds,
  }
}

/** A tester may have typed something that is not a number of seconds. */
function seconds(chosen: number | undefined, otherwise: number): number {
  return chosen !== undefined && Number.isSafeInteger(chosen) && chosen > 0 ? chosen : otherwise
}
