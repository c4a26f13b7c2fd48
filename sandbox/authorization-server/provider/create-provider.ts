import { exportJWK, generateKeyPair } from 'jose'
import { Provider, type KoaContextWithOIDC } from 'oidc-provider'
import type { LogEvent } from '#sandbox/log/log-event.ts'
import { createExchangeLog } from './exchange-log.ts'
import { contextMembers, type LaunchContexts } from '../launches/launch-contexts.ts'
import { providerConfiguration, type ProviderDependencies } from './provider-configuration.ts'
import { scopesSupported } from '../smart-configuration.ts'

/**
 * Sets oidc-provider up as a SMART App Launch 2.2 server. A middleware adds the launch context to token responses,
 * because the library has no hook for that.
 */
export async function createProvider(
  dependencies: ProviderDependencies & { readonly log: (event: LogEvent) => void },
): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'sandbox' }
  const provider = new Provider(dependencies.origin, providerConfiguration(dependencies, key))
  treatConnectionsAsSecure(provider)
  const exchanges = createExchangeLog({ ...dependencies, provider })
  provider.use(async (ctx, next) => {
    await next()
    const context = ctx as KoaContextWithOIDC
    switch ((ctx as Partial<KoaContextWithOIDC>).oidc?.route ?? '') {
      case 'authorization':
      case 'resume':
        exchanges.authorization(context)
        break
      case 'token':
        finishTokenResponse(context, dependencies.launchContexts)
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
  return provider
}

/**
 * The EHR and the app are two sites, so the interaction's cookies must be SameSite=None and therefore Secure. Browsers
 * treat localhost as secure; the cookie library has to be told so in every context that the provider creates.
 */
function treatConnectionsAsSecure(provider: Provider): void {
  const createContext = provider.createContext.bind(provider)
  provider.createContext = (...args: Parameters<typeof createContext>) => {
    const context = createContext(...args)
    Object.assign(context.cookies, { secure: true })
    return context
  }
}

/**
 * Adds the launch context, and the headers that a token response SHALL have.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#response-5
 */
function finishTokenResponse(ctx: KoaContextWithOIDC, launchContexts: LaunchContexts): void {
  ctx.set({ 'cache-control': 'no-store', pragma: 'no-cache' })
  const body = ctx.body as Record<string, unknown> | undefined
  const context = launchContexts.get(ctx.oidc.entities.AccessToken?.grantId ?? '')
  if (body?.['access_token'] !== undefined && context) Object.assign(body, contextMembers(context))
}
