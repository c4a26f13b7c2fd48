/** A request and its answer for the log: the names of secrets are kept, their values are hidden. */

const redacted = '•••'

/** The value of every other parameter is hidden, because a client may send a secret under any name. */
const visibleNames = new Set([
  'response_type',
  'response_mode',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'aud',
  'resource',
  'nonce',
  'prompt',
  'max_age',
  'code_challenge',
  'code_challenge_method',
  'grant_type',
  'client_assertion_type',
])

const secretMembers = new Set(['access_token', 'refresh_token', 'id_token', 'code'])

export function redactedParameters(
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      visibleNames.has(name) ? [value].flat().join(' ') : redacted,
    ]),
  )
}

export function redactedAnswer(
  answer: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, secretMembers.has(name) ? redacted : value]),
  )
}
