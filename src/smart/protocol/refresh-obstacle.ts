import type { EndReason } from './end-reason.ts'
import { decodedPart } from './id-token.ts'
import type { TokenResponse } from './token-response.ts'

/**
 * Why a refresh does not go on with the same chart and the same reader; undefined where nothing says so. An id_token that
 * comes with it must name the same subject (https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse);
 * one that names another, or nobody who can be read, is believed without its signature, because it only ends a session.
 */
export function refreshObstacle(
  { patientId, tenant, idToken }: Pick<TokenResponse, 'patientId' | 'tenant' | 'idToken'>,
  session: {
    readonly patientId: string
    readonly tenant: string | undefined
    readonly subject: string | undefined
  },
): Extract<EndReason, 'patient-changed' | 'tenant-changed' | 'reader-replaced'> | undefined {
  if ((patientId ?? session.patientId) !== session.patientId) return 'patient-changed'
  if (isOtherTenant(tenant, session.tenant)) return 'tenant-changed'
  if (idToken === undefined || session.subject === undefined) return undefined
  const { sub } = decodedPart(idToken.split('.', 2)[1] ?? '') ?? {}
  return sub === session.subject ? undefined : 'reader-replaced'
}

/**
 * Whether an authorization is for another tenant of a shared EHR, whose ids are its own
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html). Where one of both was not named there is
 * nothing to compare.
 */
export function isOtherTenant(named: string | undefined, first: string | undefined): boolean {
  return named !== undefined && first !== undefined && named !== first
}
