import { z } from 'zod'
import { isProtocolScope, resourceScopeOf } from '../scopes/smart-scopes.ts'

/**
 * The rules for a client's registration: launch URLs and redirect URIs are fixed and fully specified, and a
 * confidential client brings its keys or is given a secret.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#register-app-with-ehr
 */

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

const address = z.string().superRefine((text, context) => {
  const problem = addressProblem(text)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})

/** This server fetches the key set of whoever registers, so only this machine is allowed. */
const jwksUri = z
  .string()
  .refine((text) => isLoopback(URL.parse(text)), 'must be on a loopback host')

/**
 * A bare public key: kty and kid, with n and e, or with crv, x and y.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html#registering-a-client-communicating-public-keys
 */
const publicKey = z
  .looseObject({ kty: z.enum(['RSA', 'EC']), kid: z.string().min(1) })
  .superRefine((key, context) => {
    const needed = key.kty === 'RSA' ? ['n', 'e'] : ['crv', 'x', 'y']
    for (const name of needed) {
      if (typeof key[name] !== 'string')
        context.addIssue({ code: 'custom', path: [name], message: `is needed for ${key.kty}` })
    }
    for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) {
      if (name in key)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'is private and must not be sent',
        })
    }
  })

const keySet = z.strictObject({ keys: z.array(publicKey).min(1) }).superRefine((set, context) => {
  const ids = set.keys.map(({ kid }) => kid)
  if (new Set(ids).size < ids.length)
    context.addIssue({ code: 'custom', path: ['keys'], message: 'two keys have one kid' })
})

/** An unknown scope is refused, because it would silently narrow what the client is granted. */
const scopes = z.string().superRefine((text, context) => {
  for (const scope of text.split(' ')) {
    if (!isProtocolScope(scope) && !resourceScopeOf(scope))
      context.addIssue({ code: 'custom', message: `"${scope}" is not a scope of this server` })
  }
})

const registration = z
  .strictObject({
    client_id: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be printable characters without spaces')
      .optional(),
    client_name: z.string().min(1),
    type: z.enum(['public', 'confidential-symmetric', 'confidential-asymmetric']),
    client_secret: z.string().min(16).optional(),
    jwks: keySet.optional(),
    jwks_uri: jwksUri.optional(),
    redirect_uris: z.array(address).min(1),
    launch_url: address.optional(),
    /** Upper bound of the clinical scopes that the client is granted, space-separated. */
    scope: scopes.optional(),
    /** Whether it may leave PKCE out, as apps from before SMART 2.0 do; without it PKCE is required. */
    pkce_optional: z.boolean().optional(),
    /** Whether it is a resource server, which may introspect any client's tokens. */
    introspects: z.boolean().optional(),
  })
  .superRefine((client, context) => {
    const refuse = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message })
    }
    const keys = [client.jwks, client.jwks_uri].filter((each) => each !== undefined).length
    if (client.type !== 'confidential-symmetric' && client.client_secret !== undefined)
      refuse('client_secret', `a ${client.type} client has none`)
    if (client.type !== 'confidential-asymmetric' && keys > 0)
      refuse('jwks', `a ${client.type} client has none`)
    if (client.type === 'confidential-asymmetric' && keys !== 1)
      refuse('jwks', 'give either jwks or jwks_uri')
    if (client.introspects === true && client.type === 'public')
      refuse('introspects', 'a public client cannot prove who it is')
  })

export type ClientRegistration = z.infer<typeof registration>

/**
 * Validates a registration.
 * @param where its name in error messages, such as `clients[0]`
 * @throws Error with one line for each field that breaks one
 */
export function parseRegistration(input: unknown, where = 'client'): ClientRegistration {
  const { success, data, error } = registration.safeParse(input)
  if (success) return data
  const lines = error.issues.map(({ path, message }) => `${where}${fieldOf(path)}: ${message}`)
  throw new Error(lines.join('\n'))
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
}

function addressProblem(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url) return 'must be an absolute URL'
  if (text.includes('*')) return 'must be fully specified, without a wildcard'
  if (text.includes('#')) return 'must have no fragment'
  if (url.username !== '' || url.password !== '') return 'must carry no user name or password'
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return isAllowed ? undefined : 'must be https, or http on a loopback host'
}

function isLoopback(url: URL | null): boolean {
  return url !== null && /^https?:$/.test(url.protocol) && loopbackHosts.has(url.hostname)
}
