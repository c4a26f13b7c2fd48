import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { http, HttpResponse, type JsonBodyType } from 'msw'
import type { JsonObject } from '#src/json-object.ts'
import type { KnownFhirServer, MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'

/** One EHR on a network of msw's: discovery, an authorization server with PKCE and rotating refresh tokens, patients. */
export function createFakeEhr(now: () => number) {
  const grants = new Map<string, Grant>()
  const refreshTokens = new Map<string, Grant>()
  const accessTokens = new Map<string, { readonly patientId: string; readonly expiresAt: number }>()
  const received: Received = { token: [], fhir: [], revoked: [], keys: [], metadata: [] }
  const behaviour: Behaviour = {}
  let issued = 0

  /** The person at the EHR allows the request for this patient; returns the query of the redirect. */
  function authorize(authorizationUrl: string, patientId: string): string {
    const parameters = new URL(authorizationUrl).searchParams
    const code = `code-${String(++issued)}`
    grants.set(code, { parameters, patientId })
    const state = parameters.get('state') ?? ''
    return `?${new URLSearchParams({ code, state }).toString()}`
  }

  async function tokenAnswer(request: Request): Promise<Response> {
    const body = new URLSearchParams(await request.text())
    received.token.push(body)
    if (behaviour.token) return behaviour.token(body)
    const isRefresh = body.get('grant_type') === 'refresh_token'
    const [store, name] = isRefresh
      ? [refreshTokens, body.get('refresh_token') ?? '']
      : [grants, body.get('code') ?? '']
    const grant = store.get(name)
    // A code can be used once, and so can a refresh token that is rotated.
    if (!isRefresh || !behaviour.keepsRefreshTokens) store.delete(name)
    if (!grant || !(isRefresh || (await isRequestedBy(body, grant)))) {
      return HttpResponse.json({ error: 'invalid_grant' }, { status: 400 })
    }
    return HttpResponse.json(await issue(grant, isRefresh))
  }

  async function issue(
    { parameters, patientId }: Grant,
    isRefresh: boolean,
  ): Promise<JsonBodyType> {
    const number = String(++issued)
    accessTokens.set(`access-${number}`, { patientId, expiresAt: now() + lifetimeSeconds * 1000 })
    const isRotated = !isRefresh || !behaviour.keepsRefreshTokens
    if (isRotated) refreshTokens.set(`refresh-${number}`, { parameters, patientId })
    const claims: JsonObject = {
      iss: fakeEhr.known.issuer,
      sub: 'user-1',
      aud: parameters.get('client_id'),
      exp: Math.floor(now() / 1000) + 300,
      nonce: parameters.get('nonce'),
      fhirUser: 'Practitioner/p1',
      ...behaviour.claims,
    }
    const sign = behaviour.idToken ?? signedIdToken
    return {
      access_token: `access-${number}`,
      ...(isRotated ? { refresh_token: `refresh-${number}` } : {}),
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
      scope: parameters.get('scope'),
      patient: patientId,
      ...(isRefresh ? {} : { id_token: await sign(claims) }),
      ...behaviour.tokenMembers,
    }
  }

  function fhirAnswer(request: Request): Response {
    received.fhir.push(request)
    const other = behaviour.fhir?.(request)
    if (other) return other
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? ''
    const access = accessTokens.get(token)
    const id = new URL(request.url).pathname.split('/').at(-1)
    if (!access || access.expiresAt <= now()) return new HttpResponse(null, { status: 401 })
    const isPatient = request.url.includes('/Patient/')
    if (!isPatient) return HttpResponse.json({ resourceType: 'Medication', id })
    if (id !== access.patientId) return new HttpResponse(null, { status: 403 })
    return HttpResponse.json({ resourceType: 'Patient', id })
  }

  const { fhirServerUrl, tokenEndpoint, authorizationEndpoint } = fakeEhr
  return {
    authorize,
    /** What arrived, in order. */
    received,
    /** How it departs from a well-behaved EHR; the test sets what it needs. */
    behaviour,
    /** From now on every access token so far is answered with 401. */
    refuseAccessTokens: () => {
      accessTokens.clear()
    },
    handlers: [
      http.get(`${fhirServerUrl}/.well-known/smart-configuration`, () =>
        behaviour.isAway
          ? HttpResponse.error()
          : (behaviour.discoveryAnswer?.() ??
            HttpResponse.json({
              authorization_endpoint: authorizationEndpoint,
              token_endpoint: tokenEndpoint,
              revocation_endpoint: revocationEndpoint,
              jwks_uri: jwksUri,
              code_challenge_methods_supported: ['S256'],
              ...behaviour.discovery,
            })),
      ),
      http.get(jwksUri, async ({ request }) => {
        received.keys.push(request)
        return behaviour.keys?.() ?? HttpResponse.json({ keys: [await publishedKey()] })
      }),
      http.get(`${fhirServerUrl}/metadata`, ({ request }) => {
        received.metadata.push(request)
        return HttpResponse.json({ resourceType: 'CapabilityStatement' })
      }),
      http.get(tokenEndpoint, () =>
        behaviour.isTokenEndpointThere === true ? new HttpResponse(null) : HttpResponse.error(),
      ),
      http.post(tokenEndpoint, ({ request }) => tokenAnswer(request)),
      http.post(revocationEndpoint, async ({ request }) => {
        const body = new URLSearchParams(await request.text())
        received.revoked.push(body)
        accessTokens.delete(body.get('token') ?? '')
        refreshTokens.delete(body.get('token') ?? '')
        return new HttpResponse(null, { status: 200 })
      }),
      http.get(`${fhirServerUrl}/Medication/:id`, ({ request }) => fhirAnswer(request)),
      http.get(`${fhirServerUrl}/Patient/:id`, ({ request }) => fhirAnswer(request)),
    ],
  }
}

export type FakeEhr = ReturnType<typeof createFakeEhr>

interface Grant {
  /** Of the authorization request. */
  readonly parameters: URLSearchParams
  readonly patientId: string
}

interface Received {
  readonly token: URLSearchParams[]
  readonly fhir: Request[]
  readonly revoked: URLSearchParams[]
  readonly keys: Request[]
  readonly metadata: Request[]
}

interface Behaviour {
  /** Answers every token request in its place. */
  token?: ((body: URLSearchParams) => Response) | undefined
  /** Claims of the id_token, in the place of what it would say. */
  claims?: Readonly<Record<string, unknown>> | undefined
  /** Signs the claims in its place. */
  idToken?: ((claims: JsonObject) => string | Promise<string>) | undefined
  /** Answers for its published keys. */
  keys?: (() => Response) | undefined
  /** Its discovery document cannot be read. */
  isAway?: boolean
  /** Answers for its discovery document. */
  discoveryAnswer?: (() => Response) | undefined
  /** Whether somebody answers a GET at the token endpoint, so that what failed there was not the connection. */
  isTokenEndpointThere?: boolean
  /** Answers a FHIR request in its place; undefined leaves it to the EHR. */
  fhir?: ((request: Request) => Response | undefined) | undefined
  /** Added to every token response, or put in the place of what it would say. */
  tokenMembers?: Readonly<Record<string, JsonBodyType>> | undefined
  /** A refresh brings no new refresh token, and the old one stays in force. */
  keepsRefreshTokens?: boolean
  /** Added to the discovery document, or put in the place of what it would say. */
  discovery?: Readonly<Record<string, JsonBodyType>> | undefined
}

const lifetimeSeconds = 600
const endpoints = {
  fhirServerUrl: 'https://ehr.example/fhir',
  authorizationEndpoint: 'https://ehr.example/authorize',
  tokenEndpoint: 'https://ehr.example/token',
}
const jwksUri = 'https://ehr.example/keys'
const revocationEndpoint = 'https://ehr.example/revoke'
const known: KnownFhirServer = {
  ...endpoints,
  id: 'fake-ehr',
  name: 'Fake EHR',
  clientId: 'sidechart',
  issuer: 'https://ehr.example',
  scopes: 'v2',
  refresh: 'online_access',
  standaloneLaunch: true,
  ehr: ehrFamilies.plain,
  frameAncestors: [],
  opensWindow: false,
  // Tests let hours pass without touching anything.
  idleMinutes: Infinity,
  maxSessionMinutes: Infinity,
}

/** The fake EHR as a known FHIR server. */
export const fakeEhr: MatchedFhirServer = { ...endpoints, aud: endpoints.fhirServerUrl, known }

const signingKeys = generateKeyPair('ES256')

async function signedIdToken(claims: JsonObject): Promise<string> {
  const header = { alg: 'ES256', kid: 'k1' }
  return new SignJWT(claims).setProtectedHeader(header).sign((await signingKeys).privateKey)
}

async function publishedKey() {
  return { ...(await exportJWK((await signingKeys).publicKey)), kid: 'k1', use: 'sig' }
}

/** RFC 6749 section 4.1.3 and RFC 7636 section 4.6: same redirect URI, same client, and the verifier of the challenge. */
async function isRequestedBy(body: URLSearchParams, { parameters }: Grant): Promise<boolean> {
  const verifier = new TextEncoder().encode(body.get('code_verifier') ?? '')
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', verifier))
  return (
    body.get('grant_type') === 'authorization_code' &&
    body.get('client_id') === parameters.get('client_id') &&
    body.get('redirect_uri') === parameters.get('redirect_uri') &&
    parameters.get('code_challenge_method') === 'S256' &&
    base64urlOf(String.fromCharCode(...digest)) === parameters.get('code_challenge')
  )
}

/** The fake EHR encodes by itself: with code of the app it would share the app's mistakes. */
function base64urlOf(binary: string): string {
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
