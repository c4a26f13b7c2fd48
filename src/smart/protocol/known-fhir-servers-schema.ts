import { ehrFamilies, type EhrFamilyName } from '#src/ehr-families/ehr-families.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { optionalSearches, optionalSearchIds } from '#src/searches/optional-searches.ts'
import { resourceScopes } from '#src/searches/scopes.ts'
import * as z from 'zod/mini'
import type { KnownFhirServer, StartFields } from './known-fhir-servers.ts'
import { withoutSlash } from './without-slash.ts'

const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

/** Compared letter by letter, so without anything that a URL parser would drop. */
const endpoint = z.string().check(
  z.refine((text) => {
    const url = URL.parse(text.replace('{settings}', 'settings'))
    if (url === null || text !== text.trim()) return false
    const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
    const isBare =
      url.search === '' && url.hash === '' && url.username === '' && url.password === ''
    return isSecure && isBare && !text.endsWith('//')
  }, 'must be an absolute https URL (http on loopback only) without query or fragment'),
)

const literalEndpoint = endpoint.check(
  z.refine((text) => !text.includes('{'), 'must not contain a pattern; only "simulator" may'),
)
const patternEndpoint = endpoint.check(
  z.refine(
    (text) =>
      text.split('{settings}').length === 2 && !text.replace('{settings}', '').includes('{'),
    'must contain {settings} once',
  ),
)

const origin = z.string().check(
  z.refine((text) => {
    const url = URL.parse(text)
    return url !== null && url.origin === text && url.protocol.startsWith('http')
  }, 'must be an origin such as https://ehr.example'),
)

/** Only the record of a person who can sign in, and only to be read. */
const readerScope = z
  .string()
  .check(
    z.regex(
      /^(?:user|patient)\/(?:Practitioner|PractitionerRole|RelatedPerson|Person)\.(?:r|read)$/,
      'must be a scope to read a Practitioner, PractitionerRole, RelatedPerson or Person',
    ),
  )

const minutes = z
  .number()
  .check(z.minimum(1, 'must be 1 or more'), z.maximum(1440, 'is more than a day'))

const exportsOff = z.array(z.enum(['copy', 'csv', 'bundle', 'print', 'report']))

const familyNames = Object.keys(ehrFamilies) as EhrFamilyName[]

const shortText = z.string().check(z.minLength(1, 'is empty'), z.maxLength(200, 'is too long'))

/** A path below the folder of the file that names it. */
const fileBeside = shortText.check(
  z.refine(
    (path) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..'),
    'must be a file below the folder of this file',
  ),
)

const brand = z.strictObject({
  name: z.optional(shortText),
  aliases: z.optional(z.array(shortText)),
  places: z.optional(z.array(shortText)),
  portal: z.optional(shortText),
  logo: z.optional(fileBeside),
})

const knownFhirServer = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[a-z0-9-]{1,64}$/, 'must be lower-case letters, digits and hyphens')),
  name: z.string().check(z.minLength(1, 'is missing'), z.maxLength(120, 'is too long')),
  fhirServerUrl: literalEndpoint,
  authorizationEndpoint: literalEndpoint,
  tokenEndpoint: literalEndpoint,
  clientId: z.string().check(z.minLength(1, 'is missing'), z.maxLength(256, 'is too long')),
  issuer: z.optional(z.string()),
  idTokenIssuer: z.optional(z.string()),
  keysOrigin: z.optional(origin),
  scopes: z.enum(['v1', 'v2', 'v2-granular']),
  readerScopes: z.optional(z.array(readerScope)),
  optionalSearches: z.optional(z.array(z.enum(optionalSearchIds))),
  refresh: z._default(z.enum(['online_access', 'offline_access', 'never']), 'online_access'),
  standaloneLaunch: z._default(z.boolean(), true),
  patientsOnly: z.optional(z.literal(true, 'can only be true')),
  family: z._default(z.enum(familyNames), 'plain'),
  redirectPath: z.optional(z.literal('/chart', 'can only be "/chart"')),
  frameAncestors: z._default(z.array(origin), []),
  opensWindow: z._default(z.boolean(), false),
  idleMinutes: z.optional(minutes),
  maxSessionMinutes: z.optional(minutes),
  exportsOff: z.optional(exportsOff),
  evaluation: z._default(z.boolean(), false),
  brand: z.optional(brand),
  simulator: z.optional(
    z.strictObject({
      fhirServerUrl: patternEndpoint,
      authorizationEndpoint: patternEndpoint,
      tokenEndpoint: patternEndpoint,
    }),
  ),
})

const isOpenable = (known: z.infer<typeof knownFhirServer>) =>
  known.patientsOnly === undefined || (known.standaloneLaunch && known.simulator === undefined)

const takesScopes = (family: EhrFamily, scopes: EhrFamily['scopes'][number]) =>
  family.scopes.includes(scopes)

const repeated = (texts: readonly string[]) => texts.length !== new Set(texts).size

const knownFhirServers = z.strictObject({
  /** For every entry that names none of its own. */
  idleMinutes: z._default(minutes, 15),
  maxSessionMinutes: z._default(minutes, 480),
  exportsOff: z.optional(exportsOff),
  /** A SMART User-access Brands bundle, for the start page. */
  brands: z.optional(fileBeside),
  knownFhirServers: z.array(knownFhirServer).check(
    z.minLength(1, 'names no FHIR server'),
    z.refine((servers) => !repeated(servers.map((server) => server.id)), 'two entries share an id'),
    z.refine(
      (servers) => servers.every(({ family, scopes }) => takesScopes(ehrFamilies[family], scopes)),
      'an entry uses scopes that its family does not take',
    ),
    z.refine(
      (servers) => !repeated(servers.map((server) => withoutSlash(server.fhirServerUrl))),
      'two entries share a fhirServerUrl',
    ),
    z.refine(
      (servers) => servers.every(isOpenable),
      'an entry with patientsOnly has no standalone launch',
    ),
    // A code that one of them gets could be sent to the other (https://www.rfc-editor.org/rfc/rfc9700#section-4.4).
    z.refine(
      (servers) => servers.filter((server) => server.redirectPath !== undefined).length <= 1,
      'two entries share the redirect URI /chart; serve one of them at an origin of its own',
    ),
    z.refine(
      (servers) => servers.filter((server) => server.simulator !== undefined).length <= 1,
      'only one entry may have a simulator pattern',
    ),
  ),
})

/** Undefined where there are none: the page of a launch is given no empty list. */
function optionalScopes({
  scopes,
  optionalSearches: ids,
}: Pick<z.infer<typeof knownFhirServer>, 'scopes' | 'optionalSearches'>):
  | readonly string[]
  | undefined {
  return ids?.length
    ? resourceScopes(
        ids.map((id) => optionalSearches[id]),
        scopes,
      )
    : undefined
}

/** The validated content of a known-FHIR-servers file, `{ "knownFhirServers": [ … ] }`. */
export interface KnownFhirServersFile {
  readonly knownFhirServers: readonly KnownFhirServer[]
  readonly start: StartFields
}

/** @throws Error whose message says which elements are wrong, and why */
export function parseKnownFhirServersFile(json: unknown): KnownFhirServersFile {
  const parsed = knownFhirServers.safeParse(json)
  if (parsed.success) {
    const { knownFhirServers: servers, idleMinutes, maxSessionMinutes, brands } = parsed.data
    const { exportsOff: off } = parsed.data
    const entries = servers.map(({ family, brand: fields, evaluation, ...server }) => ({
      known: {
        ...server,
        idleMinutes: server.idleMinutes ?? idleMinutes,
        maxSessionMinutes: server.maxSessionMinutes ?? maxSessionMinutes,
        exportsOff: server.exportsOff ?? off,
        optionalScopes: optionalScopes(server),
        ehr: ehrFamilies[family],
      },
      start: [server.id, { brand: fields, isEvaluation: evaluation }] as const,
    }))
    return {
      knownFhirServers: entries.map(({ known }) => known),
      start: { brandsFile: brands, byId: new Map(entries.map(({ start }) => start)) },
    }
  }
  const problems = parsed.error.issues.map((issue) => {
    const words =
      issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message
    return `${issue.path.join('.')}: ${words}`
  })
  throw new Error(`The known FHIR servers cannot be used.\n${problems.join('\n')}`)
}
