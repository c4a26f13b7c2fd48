import { get, type Agent } from 'node:http'
import type { AppRequest } from './app-requests.ts'

export interface TimedAnswer {
  /** From sending the request to the last byte of the answer. */
  readonly milliseconds: number
  readonly text: string
  /** Entries of a Bundle; 1 for a resource. */
  readonly entries: number
}

interface Searchset {
  readonly entry?: readonly unknown[]
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
}

/**
 * Sends a request over a kept-alive connection, with the patient's id as token, and measures the answer.
 * @throws Error for any answer but 200, and if there is no following page although one is wanted
 */
export async function sendTimedRequest(
  { path, isFollowing }: AppRequest,
  fhirServerUrl: string,
  patientId: string,
  agent: Agent,
): Promise<TimedAnswer> {
  const first = await timedGet(`${fhirServerUrl}/${path(patientId)}`, patientId, agent)
  if (!isFollowing) return first
  const { link } = JSON.parse(first.text) as Searchset
  const next = link?.find(({ relation }) => relation === 'next')?.url
  if (next === undefined) throw new Error('a page has no next link')
  return timedGet(next, patientId, agent)
}

function timedGet(url: string, token: string, agent: Agent): Promise<TimedAnswer> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/fhir+json' }
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const milliseconds = performance.now() - started
        const text = Buffer.concat(chunks).toString('utf8')
        if (response.statusCode !== 200) {
          reject(new Error(`${url}: ${String(response.statusCode)} ${text.slice(0, 300)}`))
          return
        }
        const { entry = [null] } = JSON.parse(text) as Searchset
        resolve({ milliseconds, text, entries: entry.length })
      })
    }).on('error', reject)
  })
}
