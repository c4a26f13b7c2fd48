import type { IncomingMessage } from 'node:http'
import type { Provider } from 'oidc-provider'
import { bodyText } from '../http/body-text.ts'
import { corsHeaders } from '../http/cors.ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import type { Clients } from './clients.ts'
import type { createInteraction } from './interaction.ts'
import { smartConfiguration } from './smart-configuration.ts'

export interface AuthorizationRouteParts {
  readonly provider: Provider
  readonly interact: ReturnType<typeof createInteraction>
  readonly clients: Clients
  readonly origin: string
}

const discovery = '/fhir/r4/.well-known/smart-configuration'

/** Discovery, the OAuth endpoints, and the pages between an authorization request and its answer. */
export function authorizationRoutes(parts: AuthorizationRouteParts): Route {
  const authorize = parts.provider.callback()

  return async function answer(request, response, url) {
    if (url.pathname === discovery || url.pathname === '/auth/token') {
      const isDiscovery = url.pathname === discovery
      const headers = corsHeaders(request, redirectUris(parts.clients), isDiscovery)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end()
        return true
      }
    }
    if (url.pathname === discovery) {
      const body = JSON.stringify(smartConfiguration(parts.origin))
      respond(response, 200, 'application/json', body)
      return true
    }
    if (url.pathname.startsWith('/auth/interaction/')) {
      const isForm = request.method === 'POST'
      const form = isForm ? new URLSearchParams(await bodyText(request)) : undefined
      const page = await parts.interact(request, response, form)
      if (page !== undefined) respond(response, 200, 'text/html', page)
      return true
    }
    const isProviders =
      url.pathname.startsWith('/auth/') || url.pathname.startsWith('/.well-known/')
    if (!isProviders) return false
    if (url.pathname.startsWith('/auth/authorize')) startFreshly(request, url)
    await authorize(request, response)
    return true
  }
}

export function redirectUris(clients: Clients): readonly string[] {
  return clients.all().flatMap(({ redirect_uris }) => redirect_uris)
}

/**
 * Every authorization request starts without a session: an earlier sign-in in the same browser must never
 * choose the user or the patient of a later one. `offline_access` needs `prompt=consent`, which SMART apps
 * do not send.
 */
function startFreshly(request: IncomingMessage, url: URL): void {
  request.headers.cookie = withoutSession(request.headers.cookie)
  if (url.pathname === '/auth/authorize' && request.method === 'GET') {
    url.searchParams.set('prompt', 'consent')
    request.url = `${url.pathname}${url.search}`
  }
}

function withoutSession(cookies: string | undefined): string {
  return (cookies ?? '')
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')
}
