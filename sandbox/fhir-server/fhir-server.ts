import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TokenAccess } from './access.ts'
import { fhirJson } from './content-negotiation.ts'
import { failureAnswer } from './failure-answer.ts'
import type { FhirAnswer } from './fhir-answer.ts'
import { FhirFailure } from './fhir-failure.ts'
import { createInteractions, type FhirRequest } from './interactions.ts'
import { fhirLogLine } from './log-line.ts'
import type { FhirServerParts } from './fhir-server-parts.ts'

const mostBodyBytes = 1_000_000

/** FHIR R4 over HTTP: read, search and batch, every path behind the token's patient and scopes, every error an OperationOutcome. */
export function createFhirServer(parts: FhirServerParts) {
  const { accessOf, log } = parts
  const interactions = createInteractions({ now: Date.now, ...parts })

  /** @param path what follows the FHIR base, query included */
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
      body = method === 'POST' ? await bodyText(request) : ''
      const asked: FhirRequest = {
        method,
        path,
        body,
        token,
        access,
        accept: headers.accept,
        contentType: headers['content-type'],
        prefer: [headers['prefer'] ?? []].flat().join(),
        ifNoneMatch: headers['if-none-match'],
        ifModifiedSince: headers['if-modified-since'],
      }
      given = interactions(asked)
    } catch (error) {
      given = failureAnswer(error, console.error)
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
    ...headers,
    ...(isEmpty ? {} : { 'content-type': fhirJson, 'content-length': Buffer.byteLength(body) }),
  })
  response.end(isHead || isEmpty ? undefined : body)
}

/** @throws FhirFailure 413 */
async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > mostBodyBytes) throw new FhirFailure(413, 'too-long', 'the body is too long')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}
