import type { Personality } from './personality.ts'
import { plain } from './plain.ts'

/**
 * Sources: SmartClinicalScopesMiddleware.cs in https://github.com/microsoft/fhir-server, and
 * https://learn.microsoft.com/azure/healthcare-apis/fhir/. Such a service has no launches of its own; here it has.
 */
export const azureLike: Personality = {
  ...plain,
  words:
    'ten a page unless asked for more, one sort key, ignores what it does not know, no mixed scopes',
  // Unverified.
  statement: { software: { name: 'Microsoft FHIR Server' }, resultParameters: [] },
  // One syntax, and patient/ or user/, in one token: otherwise 400.
  scopes: { ...plain.scopes, mayMix: false },
  search: {
    ...plain.search,
    page: { standard: 10, most: 1000 },
    // A continuation token, and nothing is kept that could expire soon.
    nextLink: { parameter: 'ct', at: 'type', seconds: 3600, expired: { status: 400 } },
    hasTotal: false,
    // Lenient unless the client prefers strict handling.
    unknown: 'ignored',
    sort: 'one key',
  },
}
