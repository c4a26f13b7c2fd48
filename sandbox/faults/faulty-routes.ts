import type { IncomingMessage, ServerResponse } from 'node:http'
import { corsHeaders } from '#sandbox/http/cors.ts'
import { readBody } from '#sandbox/http/read-body.ts'
import { requestAgain } from '#sandbox/http/request-again.ts'
import { respond } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import type { Answer } from './answer.ts'
import { chosenFaults, isMet, type ChosenFault } from './chosen-faults.ts'
import { placeOf } from './fault-place.ts'
import type { Asked, FaultPlace } from './fault.ts'
import { createFaultTimes } from './fault-times.ts'
import { holdAnswer } from './hold-answer.ts'
import { sendAnswer } from './send-answer.ts'

/** What a request shows of the launch that it belongs to. */
export interface LaunchTraces {
  readonly accessToken?: string | undefined
  /** An authorization code, or a refresh token. */
  readonly grant?: string | undefined
  readonly launchValue?: string | undefined
  readonly interaction?: string | undefined
  /** Of the app that asks for discovery, which belongs to its latest launch. */
  readonly appOrigin?: string | undefined
}

export interface LaunchOfRequest {
  readonly launch?: string | undefined
  readonly client?: string | undefined
  /** As they were chosen. */
  readonly faults?: string | undefined
}

export interface FaultDependencies {
  readonly fhirServerUrl: string
  readonly signClaims: Asked['signClaims']
  /** Faults of every launch, as they were chosen. */
  readonly always: string
  readonly redirectUris: () => readonly string[]
  readonly findLaunch: (traces: LaunchTraces) => Promise<LaunchOfRequest | undefined>
  readonly log: (event: FaultEvent) => void
}

/** One fault that one request met. */
export interface FaultEvent {
  readonly kind: 'fault'
  readonly launch: string | undefined
  readonly client: string | undefined
  readonly fault: string
  readonly place: FaultPlace
  readonly method: string
  /** Without its query. */
  readonly url: string
}

/**
 * The routes of the EHR, with the faults that were chosen: on the command line for every launch, for one launch by its
 * `fault`, or for one request by its header `Sandbox-Fault`. Without any, requests and answers pass as they are.
 */
export function faultyRoutes(routes: readonly Route[], dependencies: FaultDependencies): Route {
  const times = createFaultTimes()

  async function pass(request: IncomingMessage, response: ServerResponse, url: URL) {
    for (const route of routes) if (await route(request, response, url)) return true
    return false
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<boolean> {
    const isRefreshOrToken = url.pathname === '/auth/token' && request.method === 'POST'
    const body = isRefreshOrToken ? await readBody(request) : undefined
    const passed = body === undefined ? request : requestAgain(request, body)
    const form = new URLSearchParams(body)
    const place = placeOf(request.method ?? '', url, form)
    if (!place) return pass(passed, response, url)
    const launch = await dependencies.findLaunch(tracesOf(place, request, url, form))
    const asked = { place, method: request.method ?? '', url, ...dependencies }
    const chosen = chosenFor(request, launch, dependencies.always)
    if ('unknown' in chosen) {
      respond(response, 400, 'text/plain', `"${chosen.unknown}" is not a fault.\n`)
      return true
    }
    const met = chosen.filter((each) => isMet(each, asked) && times.isLeft(each, asked, launch))
    if (met.length === 0) return pass(passed, response, url)
    for (const { name } of met)
      dependencies.log({
        kind: 'fault',
        launch: launch?.launch,
        client: launch?.client,
        fault: name,
        place,
        method: asked.method,
        url: url.pathname,
      })
    return meet(met, asked, passed, response)
  }

  /** Lets one request meet its faults, in the order in which they were chosen. */
  async function meet(
    met: readonly ChosenFault[],
    asked: Asked,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const instead = met.find(({ fault }) => fault.insteadOf)?.fault.insteadOf?.(asked)
    const sending = met.find(({ fault }) => fault.sent)?.fault.sent
    if (instead) {
      const uris = dependencies.redirectUris()
      const cors = corsHeaders(request, uris, asked.place === 'discovery')
      sendAnswer(response, withHeaders(instead, cors), sending)
      return true
    }
    const url = met.reduce((at, { fault }) => fault.passesOn?.(at) ?? at, asked.url)
    holdAnswer(response, (held) => {
      const become = met.reduce((at, { fault }) => fault.becomes?.(at, asked) ?? at, held)
      sendAnswer(response, become, sending)
    })
    return pass(request, response, url)
  }

  return answer
}

function chosenFor(
  { headers }: IncomingMessage,
  launch: LaunchOfRequest | undefined,
  always: string,
): ReturnType<typeof chosenFaults> {
  const texts = [always, launch?.faults ?? '', [headers['sandbox-fault'] ?? []].flat().join(' ')]
  return chosenFaults(texts.join(' '))
}

function tracesOf(
  place: FaultPlace,
  { headers }: IncomingMessage,
  url: URL,
  form: URLSearchParams,
): LaunchTraces {
  switch (place) {
    case 'discovery':
      return { appOrigin: headers.origin }
    case 'authorization':
      return {
        launchValue: url.searchParams.get('launch') ?? undefined,
        interaction: url.pathname.split('/')[3],
      }
    case 'token':
      return { grant: form.get('code') ?? undefined }
    case 'refresh':
      return { grant: form.get('refresh_token') ?? undefined }
    case 'fhir':
      return { accessToken: /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] }
  }
}

/** Also what both let scripts read. */
function withHeaders(answer: Answer, cors: Readonly<Record<string, string>>): Answer {
  const name = 'access-control-expose-headers'
  const exposed = [cors[name], answer.headers[name]].filter((each) => each !== undefined)
  const headers = {
    ...cors,
    ...answer.headers,
    ...(exposed.length > 0 && { [name]: exposed.join() }),
  }
  return { ...answer, headers: { 'cache-control': 'no-store', ...headers } }
}
