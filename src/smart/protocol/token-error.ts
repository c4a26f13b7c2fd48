import { SmartError, type ServerError, type SmartErrorCode } from './smart-error.ts'

const codes: Readonly<Partial<Record<string, SmartErrorCode>>> = {
  invalid_grant: 'code-refused',
  invalid_client: 'client-refused',
  unauthorized_client: 'client-refused',
  temporarily_unavailable: 'token-unavailable',
  server_error: 'token-unavailable',
}

/** What an OAuth error of the code exchange means: https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export function tokenError(server: ServerError): SmartError {
  const code = Object.hasOwn(codes, server.error) ? codes[server.error] : undefined
  return new SmartError(code ?? 'token-rejected', { server })
}
