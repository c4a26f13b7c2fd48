import { serverError } from './server-error.ts'
import { SmartError, type ServerError } from './smart-error.ts'

/** What the authorization server sent to the redirect URI. */
export type RedirectParameters = { readonly state: string; readonly issuer: string | undefined } & (
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'error'; readonly server: ServerError }
)

const maxParameterLength = 8192

/**
 * The parameters of an authorization response (https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2), or undefined
 * if the query holds none.
 * @throws SmartError `malformed-redirect` if one is missing, repeated or far too long; it is in `diagnostics`
 */
export function redirectParameters(search: string): RedirectParameters | undefined {
  const parameters = new URLSearchParams(search)
  const single = (name: string) => {
    const values = parameters.getAll(name)
    if (values.length > 1 || (values[0] ?? '').length > maxParameterLength) {
      throw new SmartError('malformed-redirect', { diagnostics: name })
    }
    return values[0] === '' ? undefined : values[0]
  }
  const code = single('code')
  const error = single('error')
  const state = single('state')
  const issuer = single('iss')
  if (code === undefined && error === undefined && state === undefined) return undefined
  if (state === undefined) throw new SmartError('malformed-redirect', { diagnostics: 'state' })
  const [description] = parameters.getAll('error_description')
  const server = serverError({ error, error_description: description })
  if (server !== undefined) return { kind: 'error', server, state, issuer }
  if (code === undefined) throw new SmartError('malformed-redirect', { diagnostics: 'code' })
  return { kind: 'code', code, state, issuer }
}
