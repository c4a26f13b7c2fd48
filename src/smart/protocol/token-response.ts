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
  /**
   * Lifetime of the access token in seconds, counted from when the response arrived. Undefined if not sent: it is only
   * recommended (https://www.rfc-editor.org/rfc/rfc6749#section-5.1), and then a 401 tells that the token is over.
   */
  readonly expiresIn: number | undefined
  /**
   * Undefined if not sent: then as requested (https://www.rfc-editor.org/rfc/rfc6749#section-5.1). Sent without a scope in
   * it, as a list of none is written, it is no scope at all.
   */
  readonly grantedScopes: readonly string[] | undefined
  readonly patientId: string | undefined
  readonly encounterId: string | undefined
  readonly needPatientBanner: boolean
  readonly intent: string | undefined
  readonly tenant: string | undefined
  /** Nothing of it is trusted; undefined if it is not sent, or no list with anything in it. */
  readonly fhirContext: readonly unknown[] | undefined
}

/**
 * The token response in a token endpoint's JSON, of which nothing is trusted.
 * @throws SmartError `token-response-malformed`, with the offending member in `diagnostics`
 */
export function tokenResponse(json: unknown): TokenResponse {
  if (!isJsonObject(json)) throw malformed('body')
  const sent = (member: string): string | undefined => {
    const value = json[member]
    if (value === undefined || value === null) return undefined
    if (typeof value !== 'string') throw malformed(member)
    return value
  }
  const text = (member: string): string | undefined =>
    sent(member)?.trim() === '' ? undefined : sent(member)
  const accessToken = text('access_token')
  if (accessToken === undefined) throw malformed('access_token')
  if (text('token_type')?.toLowerCase() !== 'bearer') throw malformed('token_type')
  return {
    accessToken,
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    expiresIn: lifetimeSeconds(json['expires_in']),
    grantedScopes: sent('scope')?.split(/\s+/).filter(Boolean),
    patientId: contextId(text('patient'), { member: 'patient', resourceType: 'Patient' }),
    encounterId: contextId(text('encounter'), { member: 'encounter', resourceType: 'Encounter' }),
    needPatientBanner: json['need_patient_banner'] !== false,
    intent: text('intent'),
    tenant: text('tenant'),
    fhirContext: listIn(json['fhirContext']),
  }
}

function listIn(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined
}

/** Seconds, as a number or, from some servers, as text, which `+` would append to the time. There is no upper bound. */
function lifetimeSeconds(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined
  const isDecimal = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value)
  const seconds = isDecimal ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) {
    throw malformed('expires_in')
  }
  return seconds
}

/**
 * The id that a launch context member names. It should be a logical id; some servers send a relative reference of the
 * right type, with or without a version, which names the same resource. An absolute one may be another server's
 * patient and is refused. R4 allows 64 characters (https://hl7.org/fhir/R4/datatypes.html#id) and some EHRs' ids are
 * longer; what matters is that an id placed in a URL cannot change the rest of it.
 */
function contextId(
  value: string | undefined,
  { member, resourceType }: { readonly member: string; readonly resourceType: string },
): string | undefined {
  if (value === undefined) return undefined
  const [, type, id] = contextReference.exec(value) ?? []
  const isSafe = id !== undefined && id !== '.' && id !== '..'
  if (isSafe && (type === undefined || type === resourceType)) return id
  throw malformed(member)
}

const contextReference =
  /^(?:([A-Za-z]+)\/)?([A-Za-z0-9\-._]{1,256})(?:(?<=\/[^/]+)\/_history\/[A-Za-z0-9\-.]{1,64})?$/

function malformed(member: string): SmartError {
  return new SmartError('token-response-malformed', { diagnostics: member })
}
