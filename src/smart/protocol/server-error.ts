import { isJsonObject } from '#src/json-object.ts'
import type { ServerError } from './smart-error.ts'

/** The words of an authorization server may be long. */
const maxLength = 300

/**
 * The OAuth error in a body, with the server's own words; undefined if it holds none. They are shown, never acted on.
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1, https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @param secrets what the server may quote in its words: it is replaced
 */
export function serverError(
  body: unknown,
  secrets: readonly string[] = [],
): ServerError | undefined {
  if (!isJsonObject(body)) return undefined
  const { error, error_description: words } = body
  if (typeof error !== 'string' || error === '') return undefined
  const text = typeof words === 'string' ? words.trim() : ''
  const told = secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
  return {
    error: error.slice(0, maxLength),
    description: told === '' ? undefined : told.slice(0, maxLength),
  }
}
