import type { OutgoingHttpHeaders } from 'node:http'

/** A whole answer over HTTP, before it is sent. */
export interface Answer {
  readonly status: number
  /** In lower case. */
  readonly headers: OutgoingHttpHeaders
  readonly body: string
}

export function emptyAnswer(status: number, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers, body: '' }
}

export function jsonAnswer(
  status: number,
  json: unknown,
  headers: OutgoingHttpHeaders = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  }
}

/** What a proxy or a sign-in wall puts in front of a server. */
export function pageAnswer(status: number, title: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  }
}

/** @param coding a vendor's own code, in `details` */
export function outcomeAnswer(
  status: number,
  code: string,
  text: string,
  headers: OutgoingHttpHeaders = {},
  coding?: { readonly system: string; readonly code: string },
): Answer {
  const details = { ...(coding && { coding: [coding] }), text }
  const issue = [{ severity: coding ? 'fatal' : 'error', code, details, diagnostics: text }]
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue })
  return { status, headers: { 'content-type': 'application/fhir+json', ...headers }, body }
}

/** A successful answer with members of its JSON changed; `undefined` removes one. Others stay as they are. */
export function withMembers(answer: Answer, members: Readonly<Record<string, unknown>>): Answer {
  if (answer.status !== 200) return answer
  const body = JSON.parse(answer.body) as Readonly<Record<string, unknown>>
  return { ...answer, body: JSON.stringify({ ...body, ...members }) }
}

/** An answer that no page of another origin may read. */
export function withoutCors(answer: Answer): Answer {
  const headers = Object.entries(answer.headers).filter(
    ([name]) => !name.toLowerCase().startsWith('access-control-'),
  )
  return { ...answer, headers: Object.fromEntries(headers) }
}
