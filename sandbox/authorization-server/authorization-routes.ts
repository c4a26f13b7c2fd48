import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Provider } from 'oidc-provider'
import { readBody } from '#sandbox/http/read-body.ts'
import { corsHeaders } from '#sandbox/http/cors.ts'
import { respond } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import { normalizeAuthorizationRequest } from './authorization-form.ts'
import type { Clients } from './clients/clients.ts'
import { withClientOfRefresh } from './clients/refresh-without-client-id.ts'
import { errorPage } from './pages/error-page.ts'
import type { ServedTypes } from './scopes/grantable-scopes.ts'
import type { createInteraction } from './interaction/interaction.ts'
import type { createFindLaunch } from './launches/find-launch.ts'
import type { PersonalityOf } from './launches/personality-of.ts'
import { introspectByBearer } from './introspection.ts'
import { pageHeaders } from './pages/page-headers.ts'
import { smartConfiguration, supported } from './smart-configuration.ts'

export interface AuthorizationRouteDependencies {
  readonly provider: Provider
  readonly interact: ReturnType<typeof createInteraction>
  readonly clients: Clients
  readonly served: ServedTypes
  readonly origin: string
  readonly findLaunch: ReturnType<typeof createFindLaunch>
  readonly personalityOf: PersonalityOf
}

const discovery = '/fhir/r4/.well-known/smart-configuration'
const { routes } = supported
const forBrowserApps: readonly string[] = [routes.token, routes.revocation, routes.introspection]

/** Discovery, the OAuth endpoints, and the pages between an authorization request and its answer. */
export function authorizationRoutes(dependencies: AuthorizationRouteDependencies): Route {
  const { provider, clients } = dependencies
  const callback = provider.callback()
  const { host } = new URL(dependencies.origin)

  return async function answer(request, response, url) {
    const { pathname } = url
    if (pathname !== discovery && !/^\/(auth|\.well-known)\//.test(pathname)) return false
    // The library builds URLs from the Host header; they must come from the configuration instead.
    request.headers.host = host
    if (pathname === discovery) {
      await answerDiscovery(request, response, dependencies)
    } else if (forBrowserApps.includes(pathname) && request.method === 'OPTIONS') {
      setHeaders(response, corsHeaders(request, clients.redirectUris(), false))
      response.writeHead(204).end()
    } else if (pathname === routes.introspection && isByBearer(request)) {
      await answerIntrospection(request, response, dependencies)
    } else if (pathname.startsWith('/auth/interaction/')) {
      await answerInteraction(request, response, url, dependencies)
    } else if (pathname.startsWith(routes.authorization)) {
      request.headers.cookie = withoutSession(request.headers.cookie)
      const refusal =
        pathname === routes.authorization
          ? await normalizeAuthorizationRequest(request, url)
          : undefined
      if (refusal) answerError(response, refusal.status, refusal.message)
      else await callback(request, response)
    } else if (pathname === routes.token) {
      await callback(await withClientOfRefresh(request, provider, clients), response)
    } else {
      await callback(request, response)
    }
    return true
  }
}

/** Readable from any origin, and JSON whatever is accepted. */
async function answerDiscovery(
  request: IncomingMessage,
  response: ServerResponse,
  { clients, origin, served, findLaunch, personalityOf }: AuthorizationRouteDependencies,
): Promise<void> {
  setHeaders(response, corsHeaders(request, clients.redirectUris(), true))
  if (request.method === 'OPTIONS') response.writeHead(204).end()
  else {
    const launch = await findLaunch({ appOrigin: request.headers.origin })
    const { discovery: traits, scopes } = personalityOf(launch?.personality)
    // What has no scope is not listed.
    const types = served.types.filter((type) => !scopes.withoutTypes.includes(type))
    const document = smartConfiguration(origin, { ...served, types }, traits)
    respond(response, 200, 'application/json', JSON.stringify(document))
  }
}

async function answerInteraction(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { interact }: AuthorizationRouteDependencies,
): Promise<void> {
  const isForm = request.method === 'POST'
  const form = isForm ? new URLSearchParams(await readBody(request)) : undefined
  setHeaders(response, pageHeaders)
  try {
    const page = await interact(request, response, form, url.searchParams.get('find') ?? '')
    if (page !== undefined) respond(response, 200, 'text/html', page)
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error
    const message = 'this page was answered already, is too old, or belongs to another browser'
    answerError(response, 400, message)
  }
}

function answerError(response: ServerResponse, status: number, message: string): void {
  setHeaders(response, pageHeaders)
  respond(response, status, 'text/html', errorPage('invalid_request', message))
}

function isByBearer({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && /^bearer /i.test(headers.authorization ?? '')
}

async function answerIntrospection(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, clients }: AuthorizationRouteDependencies,
): Promise<void> {
  const bearer = (request.headers.authorization ?? '').slice('bearer '.length).trim()
  const token = new URLSearchParams(await readBody(request)).get('token') ?? ''
  const body = await introspectByBearer(provider, clients, bearer, token)
  if (!body) response.setHeader('www-authenticate', 'Bearer error="invalid_token"')
  const answer = body ?? { error: 'invalid_token' }
  respond(response, body ? 200 : 401, 'application/json', JSON.stringify(answer))
}

/**
 * Every authorization request starts without a session, because an earlier sign-in in the same browser must never
 * determine the user or patient of a later one.
 */
function withoutSession(cookies: string | undefined): string {
  return (cookies ?? '')
    .split(/;\s*/)
    .filter((cookie) => !cookie.startsWith('_session'))
    .join('; ')
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
