import type { Outcome, Personality } from './personality.ts'
import { plain } from './plain.ts'

const outcome = (severity: Outcome['severity'], code: string, text: string): Outcome => ({
  severity,
  code,
  // One customer's, as in https://github.com/inferno-framework/inferno-program/issues/229
  system: 'urn:oid:1.2.840.114350.1.13.5325.1.7.2.657369',
  text,
})

/**
 * Sources: the probes of 2026 in https://github.com/api-evangelist/epic-systems, the error codes listed there, and what
 * is named at a trait.
 */
export const epicLike: Personality = {
  words:
    'Observations by category or code only, no refresh for public apps, outcomes among results',
  discovery: {
    ...plain.discovery,
    withoutCapabilities: ['permission-online', 'context-standalone-encounter'],
    // Clinical scopes are granted, but not listed.
    scopesListed: 'identity',
    withoutEndpoints: ['introspection_endpoint', 'revocation_endpoint'],
  },
  // `_count` is listed, `_sort` is not.
  statement: { software: { name: 'Epic', version: 'May 2026' }, resultParameters: ['_count'] },
  scopes: plain.scopes,
  tokens: {
    ...plain.tokens,
    // Refresh tokens are for confidential clients.
    refreshesPublicClients: false,
    // https://github.com/smart-on-fhir/client-js/issues/138
    echoesRefreshScope: false,
  },
  search: {
    ...plain.search,
    // Unverified: no source names the default or the limit.
    page: { standard: 50, most: 100 },
    // The next link has a session that expires, with code 4113. Its form and status are unverified.
    nextLink: {
      parameter: 'sessionID',
      at: 'base',
      seconds: 600,
      expired: {
        status: 400,
        outcome: outcome('fatal', '4113', 'The session for this search has expired.'),
      },
    },
    // https://fhir.epic.com/Specifications?api=10450: code 59108 without category or code.
    requires: {
      Observation: [
        ['patient', 'subject'],
        ['category', 'code'],
      ],
    },
    // A parameter that is not known is ignored, and an outcome among the results says so: 4122, 59100.
    unknown: 'ignored with an outcome',
    // Unverified: `_sort` is not among the parameters that the probes list, so it is treated as one of those.
    sort: 'unknown',
    datePrefixes: ['eq', 'lt', 'le', 'gt', 'ge'],
    outcomes: {
      noResults: outcome('warning', '4101', 'Resource request returns no results.'),
      always: outcome(
        'warning',
        '4119',
        'This response includes information available to the authorized user at the time of the request. It may not contain the entire record available in the system.',
      ),
      ignored: outcome('warning', '4122', 'An unknown parameter was ignored.'),
      missing: outcome('fatal', '59108', 'A required element is missing.'),
    },
  },
}
