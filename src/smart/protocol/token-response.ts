import { isJsonObject } from '#src/json-object.ts'
import { SmartError } from './smart-error.ts'

/** A token endpoint's answer, checked and in our words. SMART App Launch 2.2, "Obtain access token". */
export interface TokenResponse {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly idToken: string | undefined
  /** Seconds of life from the moment of the answer. */
  readonly expiresIn: number
  /** As granted; undefined where the server did not say (RFC 6749 section 5.1: then as requested). */
  readonly grantedScopes: readonly string[] | undefined
  readonly patientId: string | undefined
  readonly encounterId: string | undefined
  readonly needPatientBanner: boolean
  readonly intent: string | undefined
  readonly tenant: string | undefined
}

/** For servers that leave out the recommended `expires_in`: short, so that a refresh settles it. */
const assumedLifeSeconds = 300

/**
 * Reads a token endpoint's JSON, trusting nothing in it.
 * @throws SmartError `token-response-malformed` with the offending member in `diagnostics`
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
    expiresIn: lifeSeconds(json['expires_in']),
    grantedScopes: text('scope')?.split(/\s+/).filter(Boolean),
    patientId: identifier(text('patient'), 'patient'),
    encounterId: identifier(text('encounter'), 'encounter'),
    needPatientBanner: json['need_patient_banner'] !== false,
    intent: text('intent'),
    tenant: text('tenant'),
  }
}

/** Some servers send the number as text, which must not be added to the clock as text. */
function lifeSeconds(value: unknown): number {
  if (value === undefined || value === null) return assumedLifeSeconds
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) {
    throw malformed('expires_in')
  }
  return seconds
}

/**
 * A launch context id is a logical id, not a reference. R4 ids have at most 64 characters, yet Epic's may
 * be longer; what matters is that it cannot leave its place in a URL.
 */
function identifier(value: string | undefined, member: string): string | undefined {
  if (value === undefined || /^[A-Za-z0-9\-._]{1,256}$/.test(value)) return value
  throw malformed(member)
}

function malformed(member: string): SmartError {
  return new SmartError('token-response-malformed', { diagnostics: member })
}
