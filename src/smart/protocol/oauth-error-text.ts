/** The words of an authorization server may be long. */
const maxDescription = 300

/**
 * An OAuth error with the server's own words, for whoever investigates. They are shown, never acted on.
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1, https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function oauthErrorText(error: string, description: unknown): string {
  const words = typeof description === 'string' ? description.trim().slice(0, maxDescription) : ''
  return words === '' ? error : `${error}: ${words}`
}
