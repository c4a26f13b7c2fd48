import { FhirFailure } from '../answers/fhir-failure.ts'

/** What another FHIR server answered. */
export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** With this server's URLs in place of the other one's. */
  readonly body: string
}

export interface Upstream {
  /** Its FHIR base, without a trailing slash. */
  readonly url: string
  /** The FHIR base that clients know. */
  readonly fhirServerUrl: string
}

const deadlineMs = 30_000
const passedOn = ['etag', 'last-modified', 'retry-after'] as const

/**
 * GETs a path of another FHIR server. Nothing of the client's request is sent but what it asks for: no token, no
 * cookie. Redirects are not followed.
 * @param path relative to the FHIR base, with its query
 * @throws FhirFailure 502 without an answer in JSON that is either 200 or an error
 */
export async function askUpstream(
  { url, fhirServerUrl }: Upstream,
  path: string,
): Promise<UpstreamAnswer> {
  const answer = await fetch(`${url}${path}`, {
    headers: { accept: 'application/fhir+json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(deadlineMs),
  }).catch((cause: unknown) => {
    throw upstreamFailure(`did not answer: ${String(cause)}`)
  })
  const { status } = answer
  const text = await answer.text()
  if (status !== 200 && status < 400) throw upstreamFailure(`answered with ${String(status)}`)
  if (!isJson(text)) throw upstreamFailure(`answered ${String(status)} without JSON`)
  const headers = passedOn.flatMap((name) => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { status, headers: Object.fromEntries(headers), body: text.replaceAll(url, fhirServerUrl) }
}

export function upstreamFailure(message: string): FhirFailure {
  return new FhirFailure(502, 'transient', `the FHIR server behind this one ${message}`)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
