import type { Configuration } from 'oidc-provider'
import type { LaunchContext, LaunchContexts } from './launch-contexts.ts'

const hour = 3600
const day = 24 * hour

/** A sign-in that nothing ends earlier is over after a shift. */
const onlineSeconds = 12 * hour
const offlineSeconds = 30 * day

/**
 * How long each thing is good, in seconds. A launch may choose for access and refresh tokens. Rotation does not make
 * a refresh token live longer: its family ends when the first would have.
 */
export function tokenLifetimes(
  launchContexts: LaunchContexts,
  accessTokenSeconds: number,
): NonNullable<Configuration['ttl']> {
  const contextOf = (grantId: string | undefined): Partial<LaunchContext> =>
    launchContexts.get(grantId ?? '') ?? {}
  return {
    AccessToken: (_ctx, { grantId }) =>
      seconds(contextOf(grantId).accessTokenSeconds, accessTokenSeconds),
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

/** What a tester typed may be no number of seconds. */
function seconds(chosen: number | undefined, otherwise: number): number {
  return chosen !== undefined && Number.isSafeInteger(chosen) && chosen > 0 ? chosen : otherwise
}
