import { STATUS_CODES } from 'node:http'
import type { FhirAnswer } from './answers/fhir-answer.ts'
import { textAnswer } from './answers/fhir-answer.ts'
import { FhirFailure } from './answers/fhir-failure.ts'
import { isObject } from '#sandbox/store/is-object.ts'

/** One request of a batch. */
export interface BatchRequest {
  readonly method: string
  /** Relative to the FHIR base, with a leading `/`. */
  readonly path: string
  readonly ifNoneMatch: string | undefined
  readonly ifModifiedSince: string | undefined
}

const maxEntries = 100

/**
 * Answers a batch entry by entry; a failed entry has an error in its own response.
 * https://hl7.org/fhir/R4/http.html#transaction
 * @param answerOne never throws
 * @throws FhirFailure 400 for anything that is not a batch; a transaction is refused as a whole
 */
export function answerBatch(
  body: string,
  fhirServerUrl: string,
  answerOne: (request: BatchRequest) => FhirAnswer,
): FhirAnswer {
  const entries = batchEntries(body)
  const texts = entries.map((entry) => {
    const answer = answerOne(batchRequest(entry, fhirServerUrl))
    const { status, headers } = answer
    const response = {
      status: `${String(status)} ${STATUS_CODES[status] ?? ''}`.trim(),
      ...(headers['etag'] === undefined ? {} : { etag: headers['etag'] }),
      ...(headers['last-modified'] === undefined
        ? {}
        : { lastModified: new Date(headers['last-modified']).toISOString() }),
    }
    if (status >= 400) return `{"response":${withOutcome(response, answer.body)}}`
    const resource = answer.body === '' ? '' : `"resource":${answer.body},`
    return `{${resource}"response":${JSON.stringify(response)}}`
  })
  const entryText = texts.length === 0 ? '' : `,"entry":[${texts.join(',')}]`
  return textAnswer(`{"resourceType":"Bundle","type":"batch-response"${entryText}}`, {
    resourceType: 'Bundle',
    entries: texts.length,
  })
}

function batchEntries(body: string): readonly unknown[] {
  let bundle: unknown
  try {
    bundle = JSON.parse(body)
  } catch {
    throw new FhirFailure(400, 'structure', 'the body is not JSON')
  }
  if (!isObject(bundle) || bundle['resourceType'] !== 'Bundle')
    throw new FhirFailure(400, 'structure', 'the body is not a Bundle')
  if (bundle['type'] !== 'batch')
    throw new FhirFailure(
      400,
      'not-supported',
      `a Bundle of type ${JSON.stringify(bundle['type'])} is not processed here, only a batch of GET`,
    )
  const entries: unknown = bundle['entry'] ?? []
  if (!Array.isArray(entries)) throw new FhirFailure(400, 'structure', 'entry is not a list')
  if (entries.length > maxEntries)
    throw new FhirFailure(400, 'too-costly', `a batch has at most ${String(maxEntries)} entries`)
  return entries
}

function batchRequest(entry: unknown, fhirServerUrl: string): BatchRequest {
  const request = isObject(entry) && isObject(entry['request']) ? entry['request'] : {}
  const text = (name: string) => (typeof request[name] === 'string' ? request[name] : undefined)
  const url = text('url') ?? ''
  const relative = url.startsWith(`${fhirServerUrl}/`) ? url.slice(fhirServerUrl.length) : url
  return {
    method: text('method') ?? '',
    path: relative.startsWith('/') ? relative : `/${relative}`,
    ifNoneMatch: text('ifNoneMatch'),
    ifModifiedSince: text('ifModifiedSince'),
  }
}

function withOutcome(response: Readonly<Record<string, string>>, outcome: string): string {
  return `${JSON.stringify(response).slice(0, -1)},"outcome":${outcome}}`
}
