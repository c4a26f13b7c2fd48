import { isJsonObject } from '#src/json-object.ts'
import { SmartError } from './smart-error.ts'

/**
 * A token response, checked and in our own names
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token).
 */
export interface TokenResponse {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly idToken: string | undefined
  /** Lifetime of the access token in seconds, counted from when the response arrived. */
  readonly expiresIn: number
  /** Undefined if not sent: then as requested (https://www.rfc-editor.org/rfc/rfc6749#section-5.1). */
  readonly grantedScopes: readonly string[] | undefined
  readonly patientId: string | undefined
  readonly encounterId: string | undefined
  readonly needPatientBanner: boolean
  readonly intent: string | undefined
  readonly tenant: string | undefined
}

/** Assumed when the recommended `expires_in` is missing: short, so that a refresh soon brings certainty. */
const assumedLifetimeSeconds = 300

/**
 * The token response in a token endpoint's JSON, of which nothing is trusted.
 * @throws SmartError `token-response-malformed`, with the offending member in `diagnostics`
 */
export function tokenResponse(json: unknown): TokenResponse {
  if (!isJsonObject(json)) throw malformed('body')
  const text = (member: string): string | undefined => {
    const value = json[member]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') throw malformed(member)
    return value
  }
  const accessToken = text('access_token')
  if (accessToken === undefined) throw malformed('access_token')
  if (text('token_type')?.toLowerCase() !== 'bearer') throw malformed('token_type')
  return {
    accessToken,
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    expiresIn: lifetimeSeconds(json['expires_in']),
    grantedScopes: text('scope')?.split(/\s+/).filter(Boolean),
    patientId: logicalId(text('patient'), 'patient'),
    encounterId: logicalId(text('encounter'), 'encounter'),
    needPatientBanner: json['need_patient_banner'] !== false,
    intent: text('intent'),
    tenant: text('tenant'),
  }
}

/** Some servers send the number as a string, which `+` would append to the time. */
function lifetimeSeconds(value: unknown): number {
  if (value === undefined || value === null) return assumedLifetimeSeconds
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) {
    throw malformed('expires_in')
  }
  return seconds
}

/**
 * A launch context id is a logical id, not a reference. R4 allows 64 characters
 * (https://hl7.org/fhir/R4/datatypes.html#id) and Epic's ids can be longer; what matters is that an id placed in a
 * URL cannot change the rest of it.
 */
function logicalId(value: string | undefined, member: string): string | undefined {
  if (value === undefined || /^[A-Za-z0-9\-._]{1,256}$/.test(value)) return value
  throw malformed(member)
}

function malformed(member: string): SmartError {
  return new SmartError('token-response-malformed', { diagnostics: member })
}
