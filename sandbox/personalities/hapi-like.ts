import type { Personality } from './personality.ts'
import { plain } from './plain.ts'

/**
 * Source: the application.yaml of https://github.com/hapifhir/hapi-fhir-jpaserver-starter. Such a server has no
 * authorization of its own; here it is behind one.
 */
export const hapiLike: Personality = {
  ...plain,
  words: 'links named _getpages, no total, 20 a page unless asked for more',
  // Unverified: whether the parameters of an answer's form are listed.
  statement: { software: { name: 'HAPI FHIR Server', version: '8.10.0' }, resultParameters: [] },
  search: {
    ...plain.search,
    page: { standard: 20, most: 200 },
    // Results are kept for an hour; after that the link is answered with 410.
    nextLink: { parameter: '_getpages', at: 'base', seconds: 3600, expired: { status: 410 } },
    // Not computed unless asked for.
    hasTotal: false,
  },
}
