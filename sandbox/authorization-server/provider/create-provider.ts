import { claimsSigner } from './claims-signer.ts'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider, type KoaContextWithOIDC } from 'oidc-provider'
import type { LogEvent } from '#sandbox/log/log-event.ts'
import { setCookiePairs } from './cookie-pairs.ts'
import { createExchangeLog } from './exchange-log.ts'
import { rememberGrantIds, type GrantIds } from './grant-ids.ts'
import { contextMembers } from '../launches/launch-contexts.ts'
import { providerConfiguration, type ProviderDependencies } from './provider-configuration.ts'
import { scopesSupported } from '../smart-configuration.ts'

interface CreatedProvider {
  readonly provider: Provider
  readonly grantIds: GrantIds
  /** For faults: an id_token of this EHR with claims that it did not make. */
  readonly signClaims: (claims: Readonly<Record<string, unknown>>) => string
}

/**
 * Sets oidc-provider up as a SMART App Launch 2.2 server. A middleware adds the launch context to token responses,
 * because the library has no hook for that.
 */
export async function createProvider(
  dependencies: ProviderDependencies & { readonly log: (event: LogEvent) => void },
): Promise<CreatedProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' }
  const provider = new Provider(dependencies.origin, providerConfiguration(dependencies, key))
  setCookiePairs(provider)
  const grantIds = rememberGrantIds(provider)
  const exchanges = createExchangeLog({ ...dependencies, provider, grantIds })
  provider.use(async (ctx, next) => {
    await next()
    const context = ctx as KoaContextWithOIDC
    switch ((ctx as Partial<KoaContextWithOIDC>).oidc?.route ?? '') {
      case 'authorization':
      case 'resume':
        finishRedirect(context, dependencies)
        exchanges.authorization(context)
        break
      case 'token':
        finishTokenResponse(context, dependencies)
        exchanges.token(context)
        break
      case 'discovery':
        Object.assign(ctx.body as object, {
          scopes_supported: scopesSupported(dependencies.served),
        })
        break
      default:
    }
  })
  return { provider, grantIds, signClaims: claimsSigner(key) }
}

/** The library always names the issuer in its redirects; not every kind of EHR does. */
function finishRedirect(
  ctx: KoaContextWithOIDC,
  { launchHandles, personalityOf }: ProviderDependencies,
): void {
  const location = URL.parse(ctx.response.get('location'))
  const { personality } = launchHandles.bindingOf(String(ctx.oidc.params?.['launch'])) ?? {}
  if (!location?.searchParams.has('iss') || personalityOf(personality).discovery.namesIssuer) return
  location.searchParams.delete('iss')
  ctx.set('location', location.href)
}

/** "SHALL include … Cache-Control … no-store, as well as … Pragma … no-cache." */
function finishTokenResponse(
  ctx: KoaContextWithOIDC,
  { launchContexts, personalityOf }: ProviderDependencies,
): void {
  ctx.set({ 'cache-control': 'no-store', pragma: 'no-cache' })
  const body = ctx.body as Record<string, unknown> | undefined
  const context = launchContexts.get(ctx.oidc.entities.AccessToken?.grantId ?? '')
  if (body?.['access_token'] === undefined || !context) return
  const { extra, rotates, echoesRefreshScope } = personalityOf(context.personality).tokens
  Object.assign(body, contextMembers(context), extra)
  const isRefresh = ctx.oidc.params?.['grant_type'] === 'refresh_token'
  if (isRefresh && !rotates) delete body['refresh_token']
  if (!echoesRefreshScope) body['scope'] = withoutRefreshScope(body['scope'])
}

function withoutRefreshScope(scope: unknown): string {
  const scopes = String(scope).split(' ')
  return scopes.filter((each) => !/^o(n|ff)line_access$/.test(each)).join(' ')
}
