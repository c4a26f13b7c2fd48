import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '#sandbox/http/read-body.ts'
import type { TokenAccess } from './access/token-access.ts'
import { fhirJson } from './content-negotiation.ts'
import { failureAnswer } from './answers/failure-answer.ts'
import type { FhirAnswer } from './answers/fhir-answer.ts'
import type { FhirRequest } from './fhir-request.ts'
import { createInteractions } from './interactions.ts'
import { createUpstreamInteractions } from './upstream/upstream-interactions.ts'
import { fhirLogLine } from './log-line.ts'
import type { FhirServerDependencies } from './fhir-server-dependencies.ts'

/**
 * FHIR R4 over HTTP: read, search and batch of the store, or read and search of another FHIR server behind this one.
 * Every path is limited to the token's patient and scopes, and every error is an OperationOutcome.
 */
export function createFhirServer(dependencies: FhirServerDependencies) {
  const { accessOf, log } = dependencies
  const interactions =
    dependencies.upstream === undefined
      ? createInteractions({ now: Date.now, ...dependencies })
      : createUpstreamInteractions({ ...dependencies, url: dependencies.upstream })

  /** @param path relative to the FHIR base, with its query */
  return async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    const started = performance.now()
    const { headers, method = '' } = request
    const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
    let access: TokenAccess | undefined
    let body = ''
    let given: FhirAnswer
    try {
      access = token === '' ? undefined : await accessOf(token)
      body = method === 'POST' ? await readBody(request) : ''
      const asked: FhirRequest = {
        method,
        path,
        body,
        token,
        access,
        personality: access?.personality ?? (await dependencies.personalityAt?.(headers.origin)),
        accept: headers.accept,
        contentType: headers['content-type'],
        prefer: [headers['prefer'] ?? []].flat().join(),
        ifNoneMatch: headers['if-none-match'],
        ifModifiedSince: headers['if-modified-since'],
      }
      given = await interactions(asked)
    } catch (error) {
      given = failureAnswer(error, console.error, access?.personality?.search.refusal)
    }
    send(response, given, method === 'HEAD')
    log(fhirLogLine({ method, path, body, access }, given, started))
  }
}

function send(response: ServerResponse, answer: FhirAnswer, isHead: boolean): void {
  const { status, headers, body } = answer
  const isEmpty = status === 304
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(isEmpty ? {} : { 'content-type': fhirJson, 'content-length': Buffer.byteLength(body) }),
    ...headers,
  })
  response.end(isHead || isEmpty ? undefined : body)
}
