import type { TokenAccess } from './access/token-access.ts'
import { FhirFailure } from './answers/fhir-failure.ts'
import type { FhirRequest } from './fhir-request.ts'

/**
 * Without a token the challenge has no error; an invalid token is called invalid_token.
 * https://www.rfc-editor.org/rfc/rfc6750#section-3
 * @throws FhirFailure 401
 */
export function requireAccess({
  access,
  token,
}: Pick<FhirRequest, 'access' | 'token'>): TokenAccess {
  if (access) return access
  const message =
    token === '' ? 'no access token' : 'the access token is unknown, expired or revoked'
  const challenge = `Bearer realm="fhir"${
    token === '' ? '' : `, error="invalid_token", error_description="${message}"`
  }`
  throw new FhirFailure(401, 'login', message, { 'www-authenticate': challenge })
}
