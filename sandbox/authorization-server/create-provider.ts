import { randomBytes } from 'node:crypto'
import { Provider, errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { exportJWK, generateKeyPair } from 'jose'
import type { LogEvent } from '../access-log.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Clients } from './clients.ts'
import { contextMembers, type LaunchContexts } from './launch-contexts.ts'
import type { LaunchHandles } from './launch-handles.ts'
import { createMemoryAdapter } from './memory-adapter.ts'
import { isUnderstood } from './smart-scopes.ts'

export interface ProviderParts {
  readonly issuer: string
  readonly fhirServerUrl: string
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly launchContexts: LaunchContexts
  readonly accounts: Accounts
  readonly log: (event: LogEvent) => void
  readonly complain: (words: string) => void
}

const day = 86_400

/**
 * The authorization server: oidc-provider as a SMART App Launch 2.2 server. FHIR scopes are a resource server's
 * scopes, because the library's own list cannot hold patterns; the launch context is added to the token response
 * by a middleware, because the library has no hook for it.
 */
export async function createProvider(parts: ProviderParts): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' }
  const provider = new Provider(parts.issuer, configuration(parts, key))
  believesConnectionsSecure(provider)
  provider.use(async (ctx, next) => {
    await next()
    const { oidc } = ctx as Partial<KoaContextWithOIDC>
    if (oidc?.route === 'token') finishTokenResponse(ctx as KoaContextWithOIDC, parts)
  })
  return provider
}

/**
 * The EHR and the app are two sites, so the interaction's cookies must be SameSite=None, hence Secure. Browsers
 * take localhost for secure; the cookie library has to be told, in every context the provider makes.
 */
function believesConnectionsSecure(provider: Provider): void {
  const createContext = provider.createContext.bind(provider)
  provider.createContext = (...args: Parameters<typeof createContext>) => {
    const context = createContext(...args)
    Object.assign(context.cookies, { secure: true })
    return context
  }
}

function configuration(parts: ProviderParts, key: object): Configuration {
  const { fhirServerUrl, launchHandles, launchContexts } = parts
  const shared = { sameSite: 'none', secure: true, httpOnly: true, signed: true } as const
  return {
    adapter: createMemoryAdapter(),
    clients: parts.clients.all().map(({ client_id, client_name, redirect_uris }) => ({
      client_id,
      client_name,
      redirect_uris: [...redirect_uris],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    })),
    routes: {
      authorization: '/auth/authorize',
      token: '/auth/token',
      jwks: '/auth/jwks',
      introspection: '/auth/introspect',
      revocation: '/auth/revoke',
      userinfo: '/auth/userinfo',
      end_session: '/auth/end-session',
    },
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')], long: shared, short: shared },
    claims: { openid: ['sub'], fhirUser: ['fhirUser'], profile: ['name'] },
    scopes: ['openid', 'fhirUser', 'profile', 'offline_access'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, _client, source) =>
      source.scopes.has('offline_access') || source.scopes.has('online_access'),
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin),
    extraParams: {
      aud: (_ctx, aud) => {
        if (aud !== undefined && aud !== fhirServerUrl)
          throw new errors.InvalidRequest('aud is not this FHIR server')
      },
      launch: (ctx, launch) => {
        if (launch === undefined || ctx.oidc.route !== 'authorization') return
        if (!launchHandles.isUsable(launch))
          throw new errors.InvalidRequest('launch is unknown, spent or expired')
      },
    },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => fhirServerUrl,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx) => ({
          scope: requestedScopes(ctx).filter(isUnderstood).join(' '),
          audience: fhirServerUrl,
          accessTokenFormat: 'opaque',
        }),
      },
    },
    interactions: { url: (_ctx, interaction) => `/auth/interaction/${interaction.uid}` },
    // A session's earlier grant for the same client would bring the earlier patient: only this interaction's counts.
    loadExistingGrant: (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId
      return grantId === undefined ? undefined : ctx.oidc.provider.Grant.find(grantId)
    },
    extraTokenClaims: (_ctx, token) => {
      const grantId = 'grantId' in token ? token.grantId : undefined
      const context = grantId === undefined ? undefined : launchContexts.get(grantId)
      const account = context && parts.accounts.find(context.user)
      return (
        context && { ...contextMembers(context), fhirUser: absoluteUser(account, fhirServerUrl) }
      )
    },
    findAccount: (_ctx, id) => {
      const account = parts.accounts.find(id)
      return (
        account && {
          accountId: id,
          claims: () => ({
            sub: id,
            name: account.name,
            fhirUser: absoluteUser(account, fhirServerUrl),
          }),
        }
      )
    },
    ttl: {
      AccessToken: (_ctx, token) =>
        launchContexts.get(token.grantId ?? '')?.accessTokenSeconds ?? 600,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: day,
      Session: day,
      Grant: day,
    },
    renderError: (ctx, out, error) => {
      if (out.error === 'server_error') parts.complain(String(error.stack))
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = `This sign-in request cannot be used.\n\n${out.error}: ${out.error_description ?? ''}\n`
    },
  }
}

/** At a refresh the request names no scopes: they are those of the code or the refresh token. */
function requestedScopes(ctx: KoaContextWithOIDC): string[] {
  const { params, entities } = ctx.oidc
  const asked = typeof params?.['scope'] === 'string' ? params['scope'].split(' ') : []
  const source = entities.AuthorizationCode ?? entities.RefreshToken
  return [...asked, ...(source?.scope?.split(' ') ?? [])]
}

function absoluteUser(account: Account | undefined, fhirServerUrl: string): string | undefined {
  return account && `${fhirServerUrl}/${account.fhirUser}`
}

function finishTokenResponse(
  ctx: KoaContextWithOIDC,
  { launchContexts, log }: ProviderParts,
): void {
  const body = ctx.body as Record<string, unknown> | undefined
  const { params, client, entities } = ctx.oidc
  const grantId = entities.AccessToken?.grantId
  const context = grantId === undefined ? undefined : launchContexts.get(grantId)
  const isGranted = body?.['access_token'] !== undefined
  if (body && isGranted && context) Object.assign(body, contextMembers(context))
  log({
    kind: 'token',
    launch: context?.launch,
    client: client?.clientId,
    grantType: typeof params?.['grant_type'] === 'string' ? params['grant_type'] : undefined,
    outcome: isGranted
      ? 'granted'
      : typeof body?.['error'] === 'string'
        ? body['error']
        : String(ctx.status),
    patient: context?.patient,
  })
}
