/** What the log shows of a request and its answer: names of what is secret, and that it was there. */

const hidden = '•••'

/** Anything else is hidden, so that what a client makes up is not shown by mistake. */
const shownNames = new Set([
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

export function shownParameters(
  parameters: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      shownNames.has(name) ? [value].flat().join(' ') : hidden,
    ]),
  )
}

export function shownAnswer(
  answer: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, secretMembers.has(name) ? hidden : value]),
  )
}
