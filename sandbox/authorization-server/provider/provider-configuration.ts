import { randomBytes } from 'node:crypto'
import { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { fhirUser, type Accounts } from '#sandbox/accounts/accounts.ts'
import { checkAuthorizationRequest, requestedScopes } from './authorization-checks.ts'
import { checkClientAssertion } from '../clients/client-assertion.ts'
import { createClientAdapter } from '../clients/client-metadata.ts'
import type { Clients } from '../clients/clients.ts'
import { errorPage } from '../pages/error-page.ts'
import { fetchLoopback } from '../clients/fetch-loopback.ts'
import type { ServedTypes } from '../scopes/grantable-scopes.ts'
import { mayIntrospect } from '../introspection.ts'
import { contextMembers, type LaunchContexts } from '../launches/launch-contexts.ts'
import type { PersonalityOf } from '../launches/personality-of.ts'
import type { LaunchHandles } from '../launches/launch-handles.ts'
import { createMemoryAdapter } from './memory-adapter.ts'
import { pageHeaders } from '../pages/page-headers.ts'
import { supported } from '../smart-configuration.ts'
import { tokenLifetimes } from '../launches/token-lifetimes.ts'

export interface ProviderDependencies {
  readonly origin: string
  readonly fhirServerUrl: string
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly launchContexts: LaunchContexts
  readonly accounts: Accounts
  readonly served: ServedTypes
  readonly accessTokenSeconds: number
  readonly complain: (words: string) => void
  readonly personalityOf: PersonalityOf
}

/**
 * FHIR scopes are configured as scopes of a resource server, because the library's own list cannot hold patterns.
 * Whatever ties one authorization to an earlier one is switched off: grants, sessions, and tokens that end with a
 * session.
 */
export function providerConfiguration(
  dependencies: ProviderDependencies,
  key: object,
): Configuration {
  const { fhirServerUrl, launchContexts, clients } = dependencies
  const tokenTraits = (grantId: string | undefined) =>
    dependencies.personalityOf(launchContexts.get(grantId ?? '')?.personality).tokens
  const memory = createMemoryAdapter()
  const shared = { sameSite: 'none', secure: true, httpOnly: true, signed: true } as const
  return {
    adapter: (model: string) => (model === 'Client' ? createClientAdapter(clients) : memory(model)),
    routes: supported.routes,
    responseTypes: [...supported.responseTypes],
    clientAuthMethods: [...supported.tokenEndpointAuthMethods],
    enabledJWA: { clientAuthSigningAlgValues: [...supported.clientAuthSigningAlgs] },
    assertJwtClientAuthClaimsAndHeader: (ctx, claims, header, client) => {
      checkClientAssertion(ctx, claims, header, client.jwksUri)
    },
    fetch: fetchLoopback,
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('hex')], long: shared, short: shared },
    claims: { openid: ['sub'], fhirUser: ['fhirUser'], profile: ['name'] },
    scopes: ['openid', 'fhirUser', 'profile', 'offline_access'],
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: {
      required: (_ctx, { clientId }) => clients.find(clientId)?.pkce_optional !== true,
    },
    rotateRefreshToken: (ctx) => tokenTraits(ctx.oidc.entities.RefreshToken?.grantId).rotates,
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, client, source) =>
      (source.scopes.has('offline_access') || source.scopes.has('online_access')) &&
      (clients.find(client.clientId)?.type !== 'public' ||
        tokenTraits(source.grantId).refreshesPublicClients),
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin),
    extraParams: {
      launch: null,
      aud: (ctx) => {
        checkAuthorizationRequest(ctx, dependencies)
      },
    },
    features: {
      devInteractions: { enabled: false },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => mayIntrospect(clients, client.clientId, token),
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => fhirServerUrl,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, resource) => {
          if (resource !== fhirServerUrl) throw new errors.InvalidTarget()
          const scope = requestedScopes(ctx).join(' ')
          return { scope, audience: fhirServerUrl, accessTokenFormat: 'opaque' }
        },
      },
    },
    interactions: { url: (_ctx, interaction) => `/auth/interaction/${interaction.uid}` },
    // An earlier grant of the same session and client would bring the earlier patient, so only this interaction's counts.
    loadExistingGrant: (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId
      return grantId === undefined ? undefined : ctx.oidc.provider.Grant.find(grantId)
    },
    extraTokenClaims: (_ctx, token) => {
      const context = launchContexts.get(('grantId' in token && token.grantId) || '')
      if (!context) return undefined
      const isUserShared = token.scopes.has('fhirUser')
      return { ...contextMembers(context), ...(isUserShared && identityOf(context, dependencies)) }
    },
    findAccount: (_ctx, id, token) => {
      const account = dependencies.accounts.find(id)
      const grantId = token && 'grantId' in token ? token.grantId : undefined
      const patient = launchContexts.get(grantId ?? '')?.patient
      return (
        account && {
          accountId: id,
          claims: () => ({
            sub: id,
            name: account.name,
            ...identityOf({ user: id, patient }, dependencies),
          }),
        }
      )
    },
    ttl: tokenLifetimes(
      launchContexts,
      (context) =>
        dependencies.personalityOf(context.personality).tokens.seconds ??
        dependencies.accessTokenSeconds,
    ),
    renderError: (ctx, out, error) => {
      if (out.error === 'server_error') dependencies.complain(String(error.stack))
      renderError(ctx, out)
    },
  }
}

/** An absolute URL, so that an app need not guess which server it is relative to. */
function identityOf(
  { user, patient }: { readonly user: string; readonly patient?: string | undefined },
  { accounts, fhirServerUrl }: ProviderDependencies,
): { readonly fhirUser?: string } {
  const account = accounts.find(user)
  return account ? { fhirUser: `${fhirServerUrl}/${fhirUser(account, patient)}` } : {}
}

/**
 * A person gets a page. A client gets JSON, whatever it accepts: https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
function renderError(
  ctx: KoaContextWithOIDC,
  out: { readonly error: string; readonly error_description?: string | undefined },
): void {
  if (!['authorization', 'resume'].includes(ctx.oidc.route)) {
    ctx.body = out
    return
  }
  ctx.set(pageHeaders)
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = errorPage(out.error, out.error_description)
}
