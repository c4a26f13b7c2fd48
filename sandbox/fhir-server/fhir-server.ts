import type { IncomingMessage, ServerResponse } from 'node:http'
import { maySee, requireScope, type TokenAccess } from './access.ts'
import { capabilityStatement } from './capability-statement.ts'
import { FhirFailure, operationOutcome } from './fhir-failure.ts'
import type { ResourceStore } from './resource-store.ts'
import { createSearch } from './search.ts'

export interface FhirServerParts {
  readonly store: ResourceStore
  readonly origin: string
  readonly fhirServerUrl: string
  /** What a bearer token lets its client see; undefined for a token that is not good. */
  readonly accessOf: (token: string) => Promise<TokenAccess | undefined>
  readonly log: (line: FhirLogLine) => void
}

export interface FhirLogLine {
  readonly client: string | undefined
  readonly user: string | undefined
  readonly patient: string | undefined
  readonly launch: string | undefined
  readonly method: string
  readonly url: string
  readonly status: number
}

const contentType = 'application/fhir+json; charset=utf-8; fhirVersion=4.0'

/** FHIR R4 over HTTP: read and search, every path behind the token's patient and scopes, every error an OperationOutcome. */
export function createFhirServer({ store, origin, fhirServerUrl, accessOf, log }: FhirServerParts) {
  const search = createSearch({ store, fhirServerUrl })

  async function answerText(
    request: IncomingMessage,
    path: string,
    access: TokenAccess | undefined,
    token: string,
  ) {
    const [route = '', query = ''] = path.split(/\?(.*)/s)
    if (request.method !== 'GET')
      throw new FhirFailure(405, 'not-supported', 'this server only reads')
    requireFhirVersion(request.headers.accept)
    if (route === '/metadata') return JSON.stringify(capabilityStatement(origin, fhirServerUrl))
    if (!access)
      throw new FhirFailure(
        401,
        'login',
        token === '' ? 'no access token' : 'the access token is not good',
      )
    const parameters = new URLSearchParams(query)
    const [, resourceType = '', id, ...more] = route.split('/')
    if (resourceType === '') {
      const name = parameters.get('_page')
      if (name !== null) return search.next(name, token)
      throw new FhirFailure(404, 'not-supported', 'nothing can be read here')
    }
    if (more.length > 0)
      throw new FhirFailure(404, 'not-supported', 'only read and search are supported')
    if (id === undefined) return search.first(resourceType, parameters, access, token)
    requireScope(access, resourceType, 'r')
    const resource = store.get(resourceType, decodeURIComponent(id))
    if (!resource || !maySee(access, resource, 'r', fhirServerUrl)) {
      throw new FhirFailure(
        resource ? 403 : 404,
        resource ? 'forbidden' : 'not-found',
        `${resourceType}/${id} is not available to this token`,
      )
    }
    return resource.text
  }

  /** @param path what follows the FHIR base, query included */
  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const access = token === '' ? undefined : await accessOf(token)
    let status = 200
    let body: string
    try {
      body = await answerText(request, path, access, token)
    } catch (error) {
      const failure =
        error instanceof FhirFailure
          ? error
          : new FhirFailure(500, 'exception', 'the server failed to answer')
      if (!(error instanceof FhirFailure)) console.error(error)
      status = failure.status
      body = JSON.stringify(operationOutcome(failure.code, failure.message))
    }
    if (status === 401) response.setHeader('www-authenticate', 'Bearer')
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' })
    response.end(body)
    log({
      client: access?.clientId,
      user: access?.user,
      patient: access?.patient,
      launch: access?.launch,
      method: request.method ?? '',
      url: path,
      status,
    })
  }
}

/** R4 http.html, "FHIR Version Parameter": this server speaks 4.0 only, in JSON only. */
function requireFhirVersion(accept: string | undefined): void {
  const ranges = (accept ?? '*/*').split(',').map((range) => range.trim())
  const isServed = ranges.some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
    const version = parameters
      .find((parameter) => parameter.startsWith('fhirVersion='))
      ?.slice('fhirVersion='.length)
    const isJson = ['*/*', 'application/*', 'application/json', 'application/fhir+json'].includes(
      type,
    )
    return isJson && (version === undefined || /^4\.0(\.\d)?$/.test(version))
  })
  if (!isServed)
    throw new FhirFailure(
      406,
      'not-supported',
      'this server answers application/fhir+json, fhirVersion 4.0',
    )
}
