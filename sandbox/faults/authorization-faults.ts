import type { Answer } from './answer.ts'
import type { Fault } from './fault.ts'

/** Errors of https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1, and answers that are not to be believed. */
export const authorizationFaults = {
  'authorization-refused': {
    place: 'authorization',
    words: 'sends the app access_denied in place of a code',
    becomes: (answer) => withoutCode(answer, 'access_denied'),
  },
  'authorization-unavailable': {
    place: 'authorization',
    words: 'sends the app temporarily_unavailable in place of a code',
    becomes: (answer) => withoutCode(answer, 'temporarily_unavailable'),
  },
  'scope-refused': {
    place: 'authorization',
    words:
      'sends the app invalid_scope in place of a code, as an EHR does for a scope that was not registered',
    becomes: (answer) =>
      withoutCode(
        answer,
        'invalid_scope',
        'The scope patient/MedicationRequest.rs is not registered.',
      ),
  },
  'app-not-allowed': {
    place: 'authorization',
    words:
      'sends the app unauthorized_client in place of a code, as for an app that was not approved',
    becomes: (answer) =>
      withoutCode(answer, 'unauthorized_client', 'The app is not approved for this organization.'),
  },
  'sign-in-required': {
    place: 'authorization',
    words: 'sends the app login_required in place of a code',
    becomes: (answer) => withoutCode(answer, 'login_required'),
  },
  'request-refused': {
    place: 'authorization',
    words: 'sends the app invalid_request in place of a code, and quotes the request in its words',
    becomes: (answer) =>
      withoutCode(
        answer,
        'invalid_request',
        'The launch 8f14e45fceea467f9575 is not for Patient/p12.',
      ),
  },
  'no-code': {
    place: 'authorization',
    words: 'sends the app neither a code nor an error',
    becomes: (answer) =>
      withRedirect(answer, (parameters) => {
        parameters.delete('code')
      }),
  },
  'other-state': {
    place: 'authorization',
    words: 'sends the code with a state that the app did not make',
    becomes: (answer) =>
      withRedirect(answer, (parameters) => {
        parameters.set('state', '00000000-0000-4000-8000-000000000000')
      }),
  },
  'other-issuer': {
    place: 'authorization',
    words: 'sends the code in the name of another issuer (RFC 9207)',
    becomes: (answer) =>
      withRedirect(answer, (parameters) => {
        parameters.set('iss', 'https://evil.example')
      }),
  },
} as const satisfies Readonly<Record<string, Fault>>

function withoutCode(answer: Answer, error: string, description?: string): Answer {
  return withRedirect(answer, (parameters) => {
    parameters.delete('code')
    parameters.set('error', error)
    if (description !== undefined) parameters.set('error_description', description)
  })
}

/** The redirect to the app, and only that one, with other parameters. */
function withRedirect(answer: Answer, change: (parameters: URLSearchParams) => void): Answer {
  const url = URL.parse(answer.headers['location'] ?? '')
  if (!url?.searchParams.has('code')) return answer
  change(url.searchParams)
  return { ...answer, headers: { ...answer.headers, location: url.href }, body: '' }
}
