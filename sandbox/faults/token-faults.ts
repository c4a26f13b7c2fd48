import {
  emptyAnswer,
  jsonAnswer,
  pageAnswer,
  withMembers,
  withoutCors,
  type Answer,
} from './answer.ts'
import type { Asked, Fault } from './fault.ts'

/** https://www.rfc-editor.org/rfc/rfc6749#section-5.2, and what comes in place of it. */
const unavailable = () => jsonAnswer(503, { error: 'temporarily_unavailable' })

export const tokenFaults = {
  'token-away': {
    place: 'token',
    words: 'answers the exchange of the code with 503',
    insteadOf: unavailable,
  },
  'token-closed': {
    place: 'token',
    words: 'closes the connection when the code is exchanged',
    insteadOf: () => emptyAnswer(503),
    sent: 'closed',
  },
  'token-page': {
    place: 'token',
    words: 'answers the exchange of the code with a sign-in page and 200',
    insteadOf: () => pageAnswer(200, 'Sign in'),
  },
  'token-refused': {
    place: 'token',
    words: 'answers the exchange of the code with invalid_grant',
    insteadOf: () => jsonAnswer(400, { error: 'invalid_grant' }),
  },
  'token-client-refused': {
    place: 'token',
    words: 'answers the exchange of the code with invalid_client, as for an app that has a secret',
    insteadOf: () =>
      jsonAnswer(401, {
        error: 'invalid_client',
        error_description: 'Client authentication is required.',
      }),
  },
  'token-request-refused': {
    place: 'token',
    words: 'answers the exchange of the code with invalid_request',
    insteadOf: () => jsonAnswer(400, { error: 'invalid_request' }),
  },
  'token-missing': {
    place: 'token',
    words: 'answers the exchange of the code with 404',
    insteadOf: () => emptyAnswer(404),
  },
  'token-redirected': {
    place: 'token',
    words: 'redirects the exchange of the code to another server',
    insteadOf: () => emptyAnswer(307, { location: 'http://127.0.0.1:9/token' }),
  },
  'token-not-shared': {
    place: 'token',
    words: 'lets no page of another address read the token answer (no CORS headers)',
    becomes: withoutCors,
  },
  'token-silent': {
    place: 'token',
    words: 'never answers the exchange of the code',
    insteadOf: () => emptyAnswer(200),
    sent: 'never',
  },
  'other-id-token': {
    place: 'token',
    words: 'sends an id_token that says nothing of who made it, and for whom',
    becomes: (answer) => withMembers(answer, { id_token: 'e30.e30.x' }),
  },
  'clock-ahead': {
    place: 'token',
    words: 'has a clock that is two hours ahead',
    becomes: (answer, asked) => withClock(answer, asked, 7200),
  },
  'clock-behind': {
    place: 'token',
    words: 'has a clock that is two hours behind',
    becomes: (answer, asked) => withClock(answer, asked, -7200),
  },
  'no-patient': {
    place: 'token',
    words: 'issues a token without saying for which patient',
    becomes: (answer) => withMembers(answer, { patient: undefined }),
  },
  'expires-in-text': {
    place: 'token',
    words: 'sends expires_in as text',
    becomes: lifetimeAsText,
  },
  'no-lifetime': {
    place: 'token',
    words: 'does not say how long a token lasts',
    becomes: (answer) => withMembers(answer, { expires_in: undefined }),
  },
  // Seen of Epic: https://github.com/smart-on-fhir/client-js/issues/138
  'no-scope': {
    place: 'token',
    words: 'does not say which scopes were granted',
    becomes: (answer) => withMembers(answer, { scope: undefined }),
  },
} as const satisfies Readonly<Record<string, Fault>>

export const refreshFaults = {
  'refresh-away': {
    place: 'refresh',
    words: 'answers every refresh with 503',
    insteadOf: unavailable,
  },
  'refresh-away-once': {
    place: 'refresh',
    words: 'answers the first refresh with 503',
    times: 1,
    insteadOf: unavailable,
  },
  'refresh-page': {
    place: 'refresh',
    words: 'answers every refresh with a sign-in page and 200',
    insteadOf: () => pageAnswer(200, 'Sign in'),
  },
  'refresh-busy': {
    place: 'refresh',
    words: 'answers the first refresh with 429, to be tried again after a second',
    times: 1,
    insteadOf: () => emptyAnswer(429, { 'retry-after': '1' }),
  },
  'refresh-refused': {
    place: 'refresh',
    words: 'refuses every refresh with invalid_grant: the authorization has ended',
    insteadOf: () => jsonAnswer(400, { error: 'invalid_grant' }),
  },
  'refresh-client-refused': {
    place: 'refresh',
    words: 'refuses every refresh with invalid_client',
    insteadOf: () => jsonAnswer(401, { error: 'invalid_client' }),
  },
  // The old refresh token is used up, the new one never arrived: using the old one again ends the family.
  'refresh-lost': {
    place: 'refresh',
    words: 'refreshes, and its first answer is lost on the way',
    times: 1,
    becomes: (answer) => ({ ...answer }),
    sent: 'closed',
  },
  'refresh-silent': {
    place: 'refresh',
    words: 'never answers a refresh',
    insteadOf: () => emptyAnswer(200),
    sent: 'never',
  },
  'refresh-other-patient': {
    place: 'refresh',
    words: 'names another patient when it refreshes',
    becomes: (answer) => withMembers(answer, { patient: 'somebody-else' }),
  },
  'refresh-narrower': {
    place: 'refresh',
    words: 'says at a refresh that medications are no longer granted',
    becomes: (answer) => withoutScope(answer, 'MedicationRequest'),
  },
  'refresh-expires-in-text': {
    place: 'refresh',
    words: 'sends expires_in as text when it refreshes',
    becomes: lifetimeAsText,
  },
} as const satisfies Readonly<Record<string, Fault>>

/** The id_token as an EHR makes it whose clock differs by these seconds, signed by its own key. */
function withClock(answer: Answer, { signClaims }: Asked, seconds: number): Answer {
  return changed(answer, ({ id_token: idToken }) => {
    const [, claims] = typeof idToken === 'string' ? idToken.split('.') : []
    if (claims === undefined) return {}
    const made = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
    const times = Object.entries(made).flatMap(([name, value]) =>
      ['iat', 'exp', 'nbf', 'auth_time'].includes(name) && typeof value === 'number'
        ? [[name, value + seconds] as const]
        : [],
    )
    return { id_token: signClaims({ ...made, ...Object.fromEntries(times) }) }
  })
}

function lifetimeAsText(answer: Answer): Answer {
  return changed(answer, (body) => ({ expires_in: String(body['expires_in']) }))
}

function withoutScope(answer: Answer, resourceType: string): Answer {
  return changed(answer, (body) => ({
    scope: String(body['scope'])
      .split(' ')
      .filter((scope) => !scope.includes(`/${resourceType}.`))
      .join(' '),
  }))
}

function changed(
  answer: Answer,
  members: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Answer {
  if (answer.status !== 200) return answer
  return withMembers(answer, members(JSON.parse(answer.body) as Readonly<Record<string, unknown>>))
}
