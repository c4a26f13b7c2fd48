import type { Personality } from './personality.ts'

/** The specifications and nothing else. Where they leave something open: docs/sandbox-fhir-server.md. */
export const plain: Personality = {
  words: 'the specifications, and nothing else',
  discovery: {
    withoutCapabilities: [],
    scopesListed: 'all',
    withoutEndpoints: [],
    issuerPath: '',
    namesIssuer: true,
  },
  statement: { software: { name: 'Sidechart sandbox EHR' }, resultParameters: [] },
  scopes: { syntax: 'v1 or v2', mayMix: true, hasWildcards: true, withoutTypes: [] },
  tokens: { refreshesPublicClients: true, rotates: true, echoesRefreshScope: true, extra: {} },
  search: {
    page: { standard: 50, most: 200 },
    nextLink: { parameter: '_page', at: 'base', seconds: 600, expired: { status: 410 } },
    hasTotal: true,
    requires: {},
    unknown: 'refused',
    doesNotKnow: [],
    sort: 'any',
    category: 'any form',
    outcomes: {},
    refusal: 'OperationOutcome',
  },
}
