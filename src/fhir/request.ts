import type { EhrCodes, EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { FhirError, type FhirErrorCode } from './fhir-error.ts'
import { parseFhirJson } from './fhir-json.ts'
import { outcomeCodes, outcomeText } from './operation-outcome.ts'
import type { RequestQueue, Turn } from './request-queue.ts'
import { responseText } from './response-text.ts'

/** What a FHIR client is given. `fetch` takes absolute FHIR URLs and adds the authorization itself. */
export interface FhirServer {
  readonly fhirServerUrl: string
  readonly fetch: (url: string, init?: CountedRequest) => Promise<Response>
  /** What it means by its own codes, and what it is to prefer; nothing is known where it is not given. */
  readonly ehr?: Pick<EhrFamily, 'codes' | 'prefer'> | undefined
}

/** A request that may take several: one that is refused is sent again with a new access token. */
export interface CountedRequest extends RequestInit {
  /** Called for each request that is sent. A `fetch` that calls neither, such as the browser's own, sends one. */
  readonly onSend?: () => void
  /** Called when nothing is sent until something else has come, such as a new access token. */
  readonly onHold?: () => void
}

/** A parsed response, and how many requests it took. */
export interface FhirAnswer {
  readonly body: unknown
  readonly tries: number
}

export interface RequestOptions {
  /** Each try waits for its turn, and its clocks start when it is sent. */
  readonly queue: RequestQueue
  readonly turn: Turn
  readonly headers: RequestHeaders
  /** The reader's own stop. */
  readonly stop?: AbortSignal | undefined
  /** Waited for before each try is sent; what it throws is the error of the request. */
  readonly check?: () => Promise<void>
  /** Waited for before an answer is parsed. */
  readonly readingTurn?: () => Promise<void>
}

/** What is said with every request to one server. `prefer` is dropped once a request with it failed. */
export interface RequestHeaders {
  readonly accept: string
  prefer?: string
}

export function requestHeaders({ ehr }: FhirServer): RequestHeaders {
  // R4, requested by version: https://hl7.org/fhir/R4/versioning.html#mt-version
  const accept = 'application/fhir+json; fhirVersion=4.0'
  return ehr?.prefer === undefined ? { accept } : { accept, prefer: ehr.prefer }
}

/** How long a server may send nothing, from the request on. */
const maxSilenceMs = 15_000
/** How long one answer may take, even if a little of it comes all the time. */
const maxAnswerMs = 60_000
const maxTries = 3
const retriedStatuses = new Set([408, 425, 429, 502, 503, 504])
/** The longest `Retry-After` that a person is made to wait for. */
const maxWaitMs = 8_000

/**
 * GETs one FHIR URL. Transient failures (network, 408, 425, 429, 502 to 504) are retried at most twice; `Retry-After`
 * is respected where the server exposes it to scripts (https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name).
 * A 401 is retried once.
 * @throws FhirError
 */
export async function getFhirJson(
  server: FhirServer,
  url: string,
  { queue, turn, readingTurn, ...options }: RequestOptions,
): Promise<FhirAnswer> {
  let sent = 0
  for (let tries = 1; ; tries += 1) {
    const answer = await queue.run(turn, () => tried(server, url, options))
    sent += answer.tries
    if (!(answer instanceof FhirError)) {
      // The next request is on its way while this answer waits for its turn.
      await readingTurn?.()
      return { body: parsedBody(answer.text, sent), tries: sent }
    }
    if (tries >= maxTriesAfter(answer)) throw answer.after(sent)
    const retryAfter = answer instanceof TransientError ? answer.retryAfter : undefined
    // A date that has passed by our clock is no reason to ask at once.
    await pause(Math.max(retryAfter ?? 0, jittered(tries)), options.stop)
  }
}

function parsedBody(text: string, tries: number): unknown {
  try {
    return parseFhirJson(text)
  } catch (cause) {
    throw cause instanceof FhirError ? cause.after(tries) : cause
  }
}

class TransientError extends FhirError {
  /** How long the server wants to be left alone, in ms. */
  retryAfter: number | undefined
}

/**
 * A 401 that a session passes on is not about its token, which it has replaced or proven. Where not every node of an EHR
 * knows a new token yet, it is over in a moment: it is tried once more.
 */
function maxTriesAfter(error: FhirError): number {
  if (error.code === 'unauthorized') return 2
  return error instanceof TransientError && (error.retryAfter ?? 0) <= maxWaitMs ? maxTries : 1
}

/** One try, which is more than one request where the authorization is renewed within it. */
async function tried(
  server: FhirServer,
  url: string,
  { headers, stop, check }: Omit<RequestOptions, 'queue' | 'turn' | 'readingTurn'>,
): Promise<{ readonly text: string; readonly tries: number } | FhirError> {
  const isStopped = () => stop?.aborted === true
  const clocks = answerClocks()
  const { signal: tooLong } = clocks
  /** So many were sent, whatever was counted. */
  let least = 0
  let sent = 0
  const tries = () => Math.max(least, sent)
  try {
    stop?.throwIfAborted()
    await check?.()
    least = 1
    clocks.run()
    const init = {
      signal: stop ? AbortSignal.any([stop, tooLong]) : tooLong,
      onHold: () => {
        least = 0
        clocks.stop()
      },
      onSend: () => {
        sent += 1
        clocks.stop()
        clocks.run()
      },
    }
    const response = await sentWith(headers, (all) => server.fetch(url, { ...init, headers: all }))
    // A browser tells neither the status nor the address of a redirect that it did not follow.
    if (response.type === 'opaqueredirect') return new FhirError('redirected').after(tries())
    clocks.run()
    const text = await responseText(response, clocks.run)
    return response.ok
      ? { text, tries: tries() }
      : statusError(response, text, server.ehr?.codes).after(tries())
  } catch (cause) {
    const error = isStopped()
      ? new FhirError('stopped-by-reader', { cause })
      : thrownError(cause, tooLong)
    return error.after(tries())
  } finally {
    clocks.stop()
  }
}

/** The two clocks of one answer. Running them again gives the server as long to send more, and no longer in all. */
function answerClocks() {
  const tooLong = new AbortController()
  let silence: ReturnType<typeof setTimeout> | undefined
  let whole: ReturnType<typeof setTimeout> | undefined
  const giveUp = () => {
    tooLong.abort()
  }
  const run = () => {
    clearTimeout(silence)
    silence = setTimeout(giveUp, maxSilenceMs)
    whole ??= setTimeout(giveUp, maxAnswerMs)
  }
  const stop = () => {
    clearTimeout(silence)
    clearTimeout(whole)
    whole = undefined
  }
  return { signal: tooLong.signal, run, stop }
}

/**
 * A request that fails with `prefer` is sent once more without it, and no later one has it: a script cannot see whether
 * the server's CORS rules forbid the header (https://fetch.spec.whatwg.org/#cors-preflight-fetch), and one header is not
 * worth a chart.
 */
async function sentWith(
  headers: RequestHeaders,
  send: (headers: Readonly<Record<string, string>>) => Promise<Response>,
): Promise<Response> {
  const all = { ...headers }
  try {
    return await send(all)
  } catch (error) {
    if (all.prefer === undefined || !(error instanceof TypeError)) throw error
    delete headers.prefer
    return await send({ accept: headers.accept })
  }
}

function thrownError(cause: unknown, tooLong: AbortSignal): FhirError {
  if (cause instanceof FhirError) return cause
  if (tooLong.aborted) return new FhirError('timeout', { cause })
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'session-ended' || code === 'patient-changed')
    return new FhirError('session-ended', { cause })
  if (code === 'outside-fhir-server') return new FhirError('outside-fhir-server', { cause })
  return new TransientError('network', { cause })
}

const codes: Readonly<Record<number, FhirErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'gone',
  429: 'too-many-requests',
  // What it is asked for in this form: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.2
  501: 'bad-request',
}

function statusError(
  { status, headers }: Response,
  text: string,
  ehrCodes: EhrCodes | undefined,
): FhirError {
  const details = { httpStatus: status, diagnostics: outcomeText(text) }
  const sentCodes = ehrCodes ? outcomeCodes(text) : []
  const isSent = (code: string) => sentCodes.includes(code)
  if (ehrCodes?.restricted.some(isSent) === true) return new FhirError('restricted', details)
  if (ehrCodes?.expiredPage.some(isSent) === true) return new FhirError('gone', details)
  const isRetried = retriedStatuses.has(status)
  const code = codes[status] ?? (isRetried || status >= 500 ? 'server-error' : 'bad-request')
  if (!isRetried) return new FhirError(code, details)
  const error = new TransientError(code, details)
  error.retryAfter = retryDelay(headers.get('retry-after'))
  return error
}

/** `Retry-After` in ms from now: https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3 */
function retryDelay(header: string | null): number | undefined {
  if (header === null) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

function jittered(tries: number): number {
  return 250 * 2 ** tries * (0.5 + Math.random() / 2)
}

function pause(milliseconds: number, stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
    stop?.addEventListener('abort', () => {
      resolve()
    })
  })
}
