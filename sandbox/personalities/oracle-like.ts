import type { Personality } from './personality.ts'
import { plain } from './plain.ts'

/**
 * Sources: https://docs.oracle.com/en/industries/health/millennium-platform-apis/ and, before it,
 * https://github.com/cerner/fhir.cerner.com (2024); the probes of 2026 in https://github.com/api-evangelist/cerner.
 */
export const oracleLike: Personality = {
  words: 'v1 scopes, no sorting, refusals as text, a refresh token that stays the same',
  discovery: {
    ...plain.discovery,
    // The provider persona has no patient picker.
    withoutCapabilities: ['context-standalone-patient', 'context-standalone-encounter'],
    scopesListed: 'v1',
    // The issuer of id_tokens has another path than that of the document.
    issuerPath: '/tenants/northgate',
    // Not in its document.
    namesIssuer: false,
    // Refresh works although it is not listed.
    grantTypes: ['authorization_code', 'client_credentials'],
  },
  statement: { publisher: 'Oracle Health', resultParameters: ['_count'] },
  scopes: {
    // Each app is registered for v1 or for v2. The v2 strings that are listed are not granular.
    syntax: 'v1',
    mayMix: true,
    hasWildcards: false,
    withoutTypes: ['Medication'],
  },
  tokens: {
    seconds: 570,
    refreshesPublicClients: true,
    rotates: false,
    echoesRefreshScope: true,
    extra: { tenant: 'northgate', username: 'portal' },
  },
  search: {
    ...plain.search,
    page: { standard: 50, most: 200 },
    // Opaque, with a direction that always says NEXT. Lifetime and status are unverified.
    nextLink: { parameter: '-pageContext', at: 'type', seconds: 600, expired: { status: 400 } },
    requires: {
      Observation: [['patient', 'subject']],
      MedicationRequest: [['patient']],
    },
    // 400 for a parameter that is not supported.
    unknown: 'refused',
    // `code` is that of the Observation; those of its components are not searched.
    doesNotKnow: ['_include', 'combo-code', 'component-code'],
    sort: 'unknown',
    // Unverified: the documentation shows the code alone.
    category: 'code alone',
    datePrefixes: ['eq', 'ge', 'gt', 'le', 'lt'],
    // Two at most: a lower and an upper end.
    mostDates: 2,
    outcomes: {},
    // “No supported search parameters provided”, as text.
    refusal: 'text',
  },
}
