import { oauthErrorText } from './oauth-error-text.ts'
import { SmartError, type SmartErrorCode } from './smart-error.ts'

const codes: Readonly<Partial<Record<string, SmartErrorCode>>> = {
  access_denied: 'authorization-refused',
  temporarily_unavailable: 'authorization-unavailable',
  server_error: 'authorization-unavailable',
}

/**
 * What an OAuth error of the authorization endpoint means. Only `access_denied` says that somebody refused; what is
 * not listed is about the request, which the reader cannot mend:
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export function authorizationError(error: string, description: string | undefined): SmartError {
  const code = Object.hasOwn(codes, error) ? codes[error] : undefined
  return new SmartError(code ?? 'authorization-rejected', {
    diagnostics: oauthErrorText(error, description),
  })
}
