import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenOnLoopback } from './listen-on-loopback.ts'

/**
 * Starts a minimal SMART launcher with URLs like the public one's (`/v/r4/sim/{settings}/…`). It issues tokens for one
 * patient with an empty chart.
 */
export function startLoopbackLauncher() {
  return listenOnLoopback(createServer(answer))
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`)
  const [, base = '', simulation = '', rest = ''] =
    /^(\/v\/r4(?:\/sim\/([\w-]+))?)\/(.*)$/.exec(url.pathname) ?? []
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-headers', '*, authorization')
  const json = (body: object) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  if (request.method === 'OPTIONS') return void response.end()
  if (rest === 'fhir/.well-known/smart-configuration') {
    return void json({
      issuer: `${url.origin}${base}/fhir`,
      authorization_endpoint: `${url.origin}${base}/auth/authorize`,
      token_endpoint: `${url.origin}${base}/auth/token`,
      jwks_uri: `${url.origin}/keys`,
      introspection_endpoint: `${url.origin}${base}/auth/introspect`,
      registration_endpoint: `${url.origin}${base}/auth/register`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'private_key_jwt',
      ],
      code_challenge_methods_supported: ['S256'],
      // As the public launcher lists them.
      grant_types_supported: ['authorization_code', 'client_credentials'],
      scopes_supported:
        'openid profile fhirUser launch launch/patient launch/encounter patient/*.* user/*.* offline_access'.split(
          ' ',
        ),
      capabilities: listedByLauncher,
    })
  }
  // Behind the public launcher is a HAPI server, whose statement it passes on.
  if (rest === 'fhir/metadata') return void json(statement)
  if (rest === 'auth/authorize') {
    const { searchParams } = url
    const isSimulation = isLaunchOptions(searchParams.get('launch') ?? simulation)
    const aud = searchParams.get('aud')?.replace(/\/$/, '')
    if (!isSimulation || aud !== `${url.origin}${base}/fhir`) {
      return void response.writeHead(400).end('Invalid launch options, or a bad audience.')
    }
    // As at the public launcher, anybody's redirect URI will do.
    const back = new URL(searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', 'c')
    back.searchParams.set('state', searchParams.get('state') ?? '')
    return void response.writeHead(302, { location: back.href }).end()
  }
  if (rest === 'auth/token') {
    return void json({
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'patient/*.rs',
      patient: 'p1',
    })
  }
  if (rest === 'fhir/Patient/p1') {
    return void json({
      resourceType: 'Patient',
      id: 'p1',
      name: [{ family: 'Loopback', given: ['Lou'] }],
    })
  }
  // The self link shows that the filters were applied: without it an empty answer proves nothing.
  const link = [{ relation: 'self', url: url.href }]
  return void json({ resourceType: 'Bundle', type: 'searchset', total: 0, link })
}

const statement = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  software: { name: 'HAPI FHIR Server', version: '7.0.0' },
  rest: [
    {
      mode: 'server',
      resource: ['Patient', 'Observation', 'MedicationRequest', 'Medication'].map((type) => ({
        type,
        searchParam: ['patient', 'category', 'date', '_sort', '_count'].map((name) => ({ name })),
      })),
    },
  ],
}

const listedByLauncher = [
  'launch-ehr',
  'launch-standalone',
  'authorize-post',
  'client-public',
  'client-confidential-symmetric',
  'client-confidential-asymmetric',
  'sso-openid-connect',
  // The names of SMART 1.
  'context-passthrough-banner',
  'context-passthrough-style',
  'context-ehr-patient',
  'context-ehr-encounter',
  'context-standalone-patient',
  'context-standalone-encounter',
  'permission-offline',
  'permission-patient',
  'permission-user',
  'permission-v1',
  'permission-v2',
]

/** The public launcher's own form: a JSON array in base64url that begins with one of its five kinds of launch. */
function isLaunchOptions(text: string): boolean {
  try {
    const options: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const kind: unknown = Array.isArray(options) ? options.at(0) : undefined
    return typeof kind === 'number' && [0, 1, 2, 3, 4].includes(kind)
  } catch {
    return false
  }
}

/** The options of one simulation, as the public launcher's page encodes them. */
export function launchOptions(kind: 'provider-ehr' | 'provider-standalone'): string {
  const place = kind === 'provider-ehr' ? 0 : 2
  const options = [place, '', '', 'AUTO', 0, 0, 0, '', '', '', '', '', '', '', 0, 1, '']
  return Buffer.from(JSON.stringify(options)).toString('base64url')
}
