import { emptyAnswer, outcomeAnswer, pageAnswer, withMembers, withoutCors } from './answer.ts'
import type { Asked, Fault } from './fault.ts'

/**
 * Of 2,974 FHIR servers that were asked in 2026, 82 % had a valid SMART configuration: that discovery fails is normal.
 * https://www.rfc-editor.org/rfc/rfc9700#section-4.9 says what a wrong one can lead to.
 */
const isSmart = ({ url }: Asked) => url.pathname.endsWith('/smart-configuration')

export const discoveryFaults = {
  'discovery-away': {
    place: 'discovery',
    words: 'answers discovery with 503',
    insteadOf: () => emptyAnswer(503),
  },
  'discovery-missing': {
    place: 'discovery',
    words:
      'has no discovery document, and a CapabilityStatement that names no authorization server',
    insteadOf: (asked) =>
      isSmart(asked)
        ? outcomeAnswer(404, 'not-found', 'there is nothing here')
        : capabilityStatement,
  },
  'discovery-page': {
    place: 'discovery',
    words: 'answers discovery with a sign-in page and 200',
    insteadOf: (asked) => (isSmart(asked) ? pageAnswer(200, 'Sign in') : capabilityStatement),
  },
  'discovery-silent': {
    place: 'discovery',
    words: 'never answers discovery',
    insteadOf: () => emptyAnswer(200),
    sent: 'never',
  },
  'discovery-redirected': {
    place: 'discovery',
    words: 'redirects discovery to another server',
    insteadOf: () => emptyAnswer(307, { location: 'http://127.0.0.1:9/smart-configuration' }),
  },
  'discovery-not-shared': {
    place: 'discovery',
    words: 'lets no page of another address read its discovery document (no CORS headers)',
    becomes: withoutCors,
  },
  'discovery-closed': {
    place: 'discovery',
    words: 'closes the connection when it is asked for discovery',
    insteadOf: () => emptyAnswer(503),
    sent: 'closed',
  },
  'other-issuer-named': {
    place: 'discovery',
    words: 'names another issuer than its own',
    meets: isSmart,
    becomes: (answer) => withMembers(answer, { issuer: 'https://evil.example' }),
  },
  'other-authorization-endpoint': {
    place: 'discovery',
    words: 'names an authorization endpoint on another host',
    meets: isSmart,
    becomes: (answer) =>
      withMembers(answer, { authorization_endpoint: 'https://evil.example/authorize' }),
  },
  'other-authorization-port': {
    place: 'discovery',
    words: 'names an authorization endpoint on another port of its own host',
    meets: isSmart,
    becomes: (answer) =>
      withMembers(answer, { authorization_endpoint: 'http://localhost:1/auth/authorize' }),
  },
  'other-token-endpoint': {
    place: 'discovery',
    words: 'names a token endpoint on another host',
    meets: isSmart,
    becomes: (answer) => withMembers(answer, { token_endpoint: 'https://evil.example/token' }),
  },
  'no-pkce': {
    place: 'discovery',
    words: 'does not say that it supports PKCE with S256',
    meets: isSmart,
    becomes: (answer) => withMembers(answer, { code_challenge_methods_supported: ['plain'] }),
  },
} as const satisfies Readonly<Record<string, Fault>>

const capabilityStatement = {
  status: 200,
  headers: { 'content-type': 'application/fhir+json' },
  body: '{"resourceType":"CapabilityStatement"}',
}
