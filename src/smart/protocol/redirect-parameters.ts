import { SmartError } from './smart-error.ts'

/** What an authorization server sent back to the redirect URI. */
export type RedirectParameters = { readonly state: string; readonly issuer: string | undefined } & (
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'error'; readonly error: string }
)

/**
 * The redirect's parameters, or undefined where the page was not reached by a redirect.
 * @throws SmartError `malformed-launch` when one is missing, repeated or absurdly long
 */
export function redirectParameters(search: string): RedirectParameters | undefined {
  const parameters = new URLSearchParams(search)
  const single = (name: string) => {
    const values = parameters.getAll(name)
    if (values.length > 1 || (values[0] ?? '').length > 8192) {
      throw new SmartError('malformed-launch', { diagnostics: name })
    }
    return values[0] === '' ? undefined : values[0]
  }
  const code = single('code')
  const error = single('error')
  const state = single('state')
  const issuer = single('iss')
  if (code === undefined && error === undefined && state === undefined) return undefined
  if (state === undefined) throw new SmartError('malformed-launch', { diagnostics: 'state' })
  if (error !== undefined) return { kind: 'error', error, state, issuer }
  if (code === undefined) throw new SmartError('malformed-launch', { diagnostics: 'code' })
  return { kind: 'code', code, state, issuer }
}
