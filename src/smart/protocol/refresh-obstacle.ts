import type { EndReason } from './end-reason.ts'
import { decodedPart } from './id-token.ts'
import type { TokenResponse } from './token-response.ts'

/**
 * Why a refresh does not go on with the same chart and the same reader; undefined where nothing says so. An id_token that
 * comes with it must name the same subject (https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse);
 * one that names another, or nobody who can be read, is believed without its signature, because it only ends a session.
 */
export function refreshObstacle(
  { patientId, idToken }: Pick<TokenResponse, 'patientId' | 'idToken'>,
  session: { readonly patientId: string; readonly subject: string | undefined },
): Extract<EndReason, 'patient-changed' | 'reader-replaced'> | undefined {
  if ((patientId ?? session.patientId) !== session.patientId) return 'patient-changed'
  if (idToken === undefined || session.subject === undefined) return undefined
  const { sub } = decodedPart(idToken.split('.', 2)[1] ?? '') ?? {}
  return sub === session.subject ? undefined : 'reader-replaced'
}
