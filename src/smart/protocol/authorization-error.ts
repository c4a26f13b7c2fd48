import { SmartError, type ServerError, type SmartErrorCode } from './smart-error.ts'

const codes: Readonly<Partial<Record<string, SmartErrorCode>>> = {
  access_denied: 'authorization-refused',
  temporarily_unavailable: 'authorization-unavailable',
  server_error: 'authorization-unavailable',
  invalid_scope: 'scopes-refused',
  invalid_target: 'scopes-refused',
  unauthorized_client: 'app-not-allowed',
  invalid_client: 'app-not-allowed',
  login_required: 'sign-in-required',
  interaction_required: 'sign-in-required',
  account_selection_required: 'sign-in-required',
  consent_required: 'sign-in-required',
}

/**
 * What an OAuth error of the authorization endpoint means. Only `access_denied` says that somebody refused; what is
 * not listed is about the request, which the reader cannot mend:
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export function authorizationError(server: ServerError): SmartError {
  const code = Object.hasOwn(codes, server.error) ? codes[server.error] : undefined
  return new SmartError(code ?? 'authorization-rejected', { server })
}
