import { failureOf, requestJson, type JsonAnswer } from '#src/smart/protocol/request-json.ts'
import { smartConfigurationUrl } from '#src/smart/protocol/smart-configuration-url.ts'
import type { Fetch } from '#src/smart/protocol/fetch.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'

/** A request for one document, and whether a page of the app might read what came. */
export interface OpenAnswer {
  readonly answer: JsonAnswer
  /** `access-control-allow-origin` names the app's origin, or every one. */
  readonly isShared: boolean
}

/** What a browser is told before it sends a request with these headers: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export interface Preflight {
  readonly status: number | undefined
  readonly isShared: boolean
  /** Request headers that it does not allow. */
  readonly refused: readonly string[]
}

/** What an EHR says to anybody who asks. */
export interface EhrAnswers {
  readonly discovery: OpenAnswer
  readonly statement: OpenAnswer
  readonly fhirPreflight: Preflight
  readonly tokenPreflight: Preflight
}

interface AskedFrom {
  readonly fetch: Fetch
  /** Origin of the app: an EHR's CORS rules may name it. */
  readonly app: string
  readonly discoveryMs?: number
  readonly statementMs?: number
}

/** Reads what an EHR publishes, as a page of the app would ask for it. Nobody signs in and nothing is sent. */
export async function readEhr(
  { fhirServerUrl, tokenEndpoint, known }: MatchedFhirServer,
  { fetch, app, discoveryMs = 8_000, statementMs = 30_000 }: AskedFrom,
): Promise<EhrAnswers> {
  const read = async (url: string, accept: string, deadlineMs: number): Promise<OpenAnswer> => {
    let isShared = false
    const asPage: Fetch = async (input, init) => {
      const headers = { ...(init?.headers as Record<string, string>), origin: app }
      const response = await fetch(input, { ...init, headers })
      isShared = sharesWith(app, response)
      return response
    }
    const answer = await requestJson(asPage, url, { deadlineMs, headers: { accept } })
    return { answer, isShared }
  }
  const preflight = (url: string, method: string, headers: readonly string[]) =>
    askPreflight(fetch, url, { app, method, headers })
  const prefer = known.ehr.prefer === undefined ? [] : ['prefer']
  const patientUrl = `${fhirServerUrl}/Patient/any`
  const [discovery, statement, fhirPreflight, tokenPreflight] = await Promise.all([
    read(smartConfigurationUrl(fhirServerUrl), 'application/json', discoveryMs),
    read(`${fhirServerUrl}/metadata`, 'application/fhir+json', statementMs),
    preflight(patientUrl, 'GET', ['authorization', ...prefer]),
    preflight(tokenEndpoint, 'POST', []),
  ])
  return { discovery, statement, fhirPreflight, tokenPreflight }
}

async function askPreflight(
  fetch: Fetch,
  url: string,
  { app, method, headers }: { app: string; method: string; headers: readonly string[] },
): Promise<Preflight> {
  const asked = headers.length === 0 ? {} : { 'access-control-request-headers': headers.join(',') }
  try {
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: app, 'access-control-request-method': method, ...asked },
      redirect: 'manual',
      signal: AbortSignal.timeout(8_000),
    })
    const allowed = (response.headers.get('access-control-allow-headers') ?? '').toLowerCase()
    const names = allowed.split(',').map((name) => name.trim())
    return {
      status: response.status,
      // A preflight that fails, or that redirects, allows nothing, whatever its headers say.
      isShared: response.ok && sharesWith(app, response),
      // `*` does not stand for `authorization`: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
      refused: headers.filter(
        (name) => !names.includes(name) && (name === 'authorization' || !names.includes('*')),
      ),
    }
  } catch {
    return { status: undefined, isShared: false, refused: headers }
  }
}

function sharesWith(app: string, { headers }: Response): boolean {
  return ['*', app].includes(headers.get('access-control-allow-origin') ?? '')
}

/** How a document could not be read, in words; undefined where it was. */
export function failureWords({ answer }: OpenAnswer): string | undefined {
  if (answer.kind === 'none') return answer.why
  if (answer.kind === 'not-json') return 'the answer is no JSON'
  return answer.status === 200 ? undefined : `HTTP ${String(answer.status)}`
}

/** The code of a launch that meets this answer to its request for discovery. */
export function discoveryCode({ answer, isShared }: OpenAnswer) {
  switch (answer.kind) {
    case 'none':
      return `discovery-${answer.failure}` as const
    case 'not-json':
      return isShared ? 'discovery-unreadable' : 'discovery-cors'
    case 'json':
      if (!isShared) return 'discovery-cors'
      return answer.status === 200 ? undefined : (`discovery-${failureOf(answer.status)}` as const)
  }
}
