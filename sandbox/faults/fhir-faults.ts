import { emptyAnswer, jsonAnswer, outcomeAnswer, pageAnswer, type Answer } from './answer.ts'
import { withLink, withStranger } from './bundle-text.ts'
import type { Asked, Fault } from './fault.ts'

/** A server that is not there: nothing may be sent to it. */
const elsewhere = 'http://127.0.0.1:9/fhir/r4'

const busyText = 'too many requests'

const restrictedText = 'Break-the-Glass security prevents access to this record.'

const epicCode = (code: string) => ({ system: 'urn:oid:1.2.840.114350.1.13.0.1.7.2.657369', code })

const restrictedNote = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'information',
      code: 'suppressed',
      details: { coding: [epicCode('4134')], text: restrictedText },
    },
  ],
}

export const fhirFaults = {
  // What is asked does not arrive, or only in part.
  'query-dropped': {
    place: 'fhir',
    words:
      'searches without the category and the dates that were asked for, and its self link shows that',
    meets: isSearch,
    passesOn: (url) => without(url, 'category', 'date'),
  },
  'query-echoed': {
    place: 'fhir',
    words: 'searches without the category and the dates, and its self link says that it used them',
    meets: isSearch,
    passesOn: (url) => without(url, 'category', 'date'),
    becomes: asAsked,
  },
  'query-half-applied': {
    place: 'fhir',
    words: 'searches by category but not by date, and its self link says that it used both',
    meets: isSearch,
    passesOn: (url) => without(url, 'date'),
    becomes: asAsked,
  },
  'self-link-opaque': {
    place: 'fhir',
    words: 'sends self links that say nothing about the search',
    meets: isSearch,
    becomes: (answer, { url }) => withLink(answer, 'self', `${url.origin}/?_getpages=1`),
  },
  'count-refused': {
    place: 'fhir',
    words: 'refuses the page size that was asked for',
    meets: (asked) => isSearch(asked) && asked.url.searchParams.has('_count'),
    insteadOf: () => outcomeAnswer(400, 'invalid', 'The _count parameter exceeds the limit: 100'),
  },
  'sort-refused': {
    place: 'fhir',
    words: 'refuses to sort',
    meets: (asked) => isSearch(asked) && asked.url.searchParams.has('_sort'),
    insteadOf: () => outcomeAnswer(400, 'not-supported', 'Unknown parameter: _sort'),
  },
  'sort-refused-with-200': {
    place: 'fhir',
    words: 'refuses to sort by an error in the place of results, with 200',
    meets: (asked) => isSearch(asked) && asked.url.searchParams.has('_sort'),
    insteadOf: () => outcomeAnswer(200, 'not-supported', 'Unknown parameter: _sort'),
  },
  // https://hl7.org/fhir/us/core/general-requirements.html#search-for-servers-requiring-status
  'status-required': {
    place: 'fhir',
    words: 'refuses a search that does not say which statuses it is for',
    meets: (asked) => isSearch(asked) && !asked.url.searchParams.has('status'),
    insteadOf: () => outcomeAnswer(400, 'required', 'The status parameter is required'),
  },
  'stops-early': {
    place: 'fhir',
    words: 'finds only what is older than thirty days, and its self link says so',
    meets: isSearch,
    passesOn: (url) => {
      const passed = new URL(url)
      const end = new Date(Date.now() - 30 * 24 * 3_600_000)
      passed.searchParams.append('date', `lt${end.toISOString().slice(0, 10)}`)
      return passed
    },
  },
  // Pages.
  'ten-a-page': {
    place: 'fhir',
    words: 'sends ten results a page, whatever was asked for',
    meets: isSearch,
    passesOn: (url) => {
      const passed = new URL(url)
      passed.searchParams.set('_count', '10')
      return passed
    },
  },
  'next-expired': {
    place: 'fhir',
    words: 'no longer knows its next links',
    meets: isNextPage,
    insteadOf: () => outcomeAnswer(410, 'not-found', 'this page link is no longer valid'),
  },
  'next-elsewhere': {
    place: 'fhir',
    words: 'sends next links to another server',
    becomes: (answer) => withLink(answer, 'next', `${elsewhere}?page=2`),
  },
  'next-loop': {
    place: 'fhir',
    words: 'sends next links that lead to the same page again',
    becomes: (answer, { url }) => withLink(answer, 'next', url.href),
  },
  'next-away': {
    place: 'fhir',
    words: 'answers every following page with 500',
    meets: isNextPage,
    insteadOf: () => outcomeAnswer(500, 'exception', 'the server failed to answer'),
  },
  // Whose data it is.
  'other-patient': {
    place: 'fhir',
    words: 'sends a result of another patient among those of this one',
    meets: isSearch,
    becomes: withStranger,
  },
  // Epic answers for a merged record with the one that replaced it.
  'patient-merged': {
    place: 'fhir',
    words: 'answers for the Patient with one that has another id',
    meets: isPatientRead,
    becomes: (answer) =>
      answer.status === 200
        ? { ...answer, body: answer.body.replace(/"id":\s*"[^"]+"/, '"id":"somebody-else"') }
        : answer,
  },
  'patient-redirected': {
    place: 'fhir',
    words: 'redirects a read of the Patient to another server',
    meets: isPatientRead,
    insteadOf: () => emptyAnswer(307, { location: `${elsewhere}/Patient/somebody-else` }),
  },
  redirected: {
    place: 'fhir',
    words: 'redirects to another server',
    insteadOf: () => emptyAnswer(302, { location: elsewhere }),
  },
  // Refusals.
  'unauthorized-once': {
    place: 'fhir',
    words: 'answers each request with 401 the first time',
    times: 1,
    insteadOf: unauthorized,
  },
  unauthorized: {
    place: 'fhir',
    words: 'answers every request with 401',
    insteadOf: unauthorized,
  },
  forbidden: {
    place: 'fhir',
    words: 'answers with 403, in words with markup in them',
    insteadOf: () => outcomeAnswer(403, 'forbidden', '<b>It is not for you</b>'),
  },
  // Epic: 4130 and 4131 are fatal, 4134 is information; none is to be tried again. https://fhir.epic.com
  'break-the-glass': {
    place: 'fhir',
    words:
      'refuses with a break-the-glass code: the chart is restricted, and only the EHR can open it',
    insteadOf: () => outcomeAnswer(403, 'suppressed', restrictedText, {}, epicCode('4130')),
  },
  'break-the-glass-as-note': {
    place: 'fhir',
    words: 'answers a search with no results, and with a break-the-glass code as a note',
    meets: isSearch,
    insteadOf: () =>
      jsonAnswer(200, {
        resourceType: 'Bundle',
        type: 'searchset',
        total: 0,
        entry: [{ resource: restrictedNote, search: { mode: 'outcome' } }],
      }),
  },
  'not-found': {
    place: 'fhir',
    words: 'answers with 404',
    insteadOf: () => outcomeAnswer(404, 'not-found', 'there is nothing here'),
  },
  gone: {
    place: 'fhir',
    words: 'answers with 410',
    insteadOf: () => outcomeAnswer(410, 'deleted', 'it was deleted'),
  },
  // Too much, or too busy. Retry-After: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
  busy: {
    place: 'fhir',
    words: 'answers every request with 429, without Retry-After',
    insteadOf: () => outcomeAnswer(429, 'throttled', busyText),
  },
  'busy-seconds': {
    place: 'fhir',
    words:
      'answers each request with 429 the first time; Retry-After says one second, and scripts may read it',
    times: 1,
    insteadOf: () => outcomeAnswer(429, 'throttled', busyText, { 'retry-after': '1', ...exposed }),
  },
  'busy-seconds-hidden': {
    place: 'fhir',
    words:
      'answers each request with 429 the first time; Retry-After says one second, and scripts may not read it',
    times: 1,
    insteadOf: () => outcomeAnswer(429, 'throttled', busyText, { 'retry-after': '1' }),
  },
  'busy-date': {
    place: 'fhir',
    words:
      'answers each request with 429 the first time; Retry-After is a date, and scripts may read it',
    times: 1,
    insteadOf: () =>
      outcomeAnswer(429, 'throttled', busyText, { 'retry-after': inSeconds(2), ...exposed }),
  },
  'busy-date-hidden': {
    place: 'fhir',
    words:
      'answers each request with 429 the first time; Retry-After is a date, and scripts may not read it',
    times: 1,
    insteadOf: () => outcomeAnswer(429, 'throttled', busyText, { 'retry-after': inSeconds(2) }),
  },
  'busy-an-hour': {
    place: 'fhir',
    words: 'answers every request with 429; Retry-After says an hour, and scripts may read it',
    insteadOf: () =>
      outcomeAnswer(429, 'throttled', busyText, { 'retry-after': '3600', ...exposed }),
  },
  'server-error': {
    place: 'fhir',
    words: 'answers with 500 and plain text',
    insteadOf: () => ({ status: 500, headers: { 'content-type': 'text/plain' }, body: 'boom' }),
  },
  // Oracle Health: a page is refused if one of its resources lacks a required element.
  'element-missing': {
    place: 'fhir',
    words: 'answers a search with 500, because one of the resources lacks a required element',
    meets: isSearch,
    insteadOf: () => outcomeAnswer(500, 'required', 'a required element is missing'),
  },
  'away-twice': {
    place: 'fhir',
    words: 'answers each request with 503 the first two times',
    times: 2,
    insteadOf: () => emptyAnswer(503),
  },
  away: {
    place: 'fhir',
    words: 'answers every request with 503',
    insteadOf: () => emptyAnswer(503),
  },
  // What comes is not an answer to the question.
  'sign-in-page': {
    place: 'fhir',
    words: 'answers with a sign-in page and 200',
    insteadOf: () => pageAnswer(200, 'Sign in'),
  },
  'other-type': {
    place: 'fhir',
    words: 'sends FHIR as text/plain',
    becomes: (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'content-type': 'text/plain' },
    }),
  },
  outcome: {
    place: 'fhir',
    words: 'answers with an OperationOutcome and 200',
    insteadOf: () => outcomeAnswer(200, 'exception', 'the search could not be completed'),
  },
  'no-content': {
    place: 'fhir',
    words: 'answers with 204 and no body',
    insteadOf: () => emptyAnswer(204),
  },
  malformed: {
    place: 'fhir',
    words: 'sends JSON that cannot be read',
    becomes: (answer) => ({ ...answer, body: answer.body.replace('"link":', '"link"') }),
  },
  truncated: {
    place: 'fhir',
    words: 'sends half of the JSON, and says that it is all',
    becomes: (answer) => ({ ...answer, body: half(answer.body) }),
  },
  'cut-off': {
    place: 'fhir',
    words: 'closes the connection in the middle of the body',
    becomes: (answer) => ({ ...answer }),
    sent: 'closed in its body',
  },
  'cut-off-in-headers': {
    place: 'fhir',
    words: 'closes the connection in the middle of the headers',
    becomes: (answer) => ({ ...answer }),
    sent: 'closed in its headers',
  },
  closed: {
    place: 'fhir',
    words: 'closes the connection without an answer',
    insteadOf: () => emptyAnswer(503),
    sent: 'closed',
  },
  // Time.
  slow: {
    place: 'fhir',
    words: 'answers each request after a second',
    sent: { afterMs: 1000 },
  },
  'very-slow': {
    place: 'fhir',
    words: 'answers each request after nine seconds',
    sent: { afterMs: 9000 },
  },
  'eleven-seconds': {
    place: 'fhir',
    words: 'answers each request after eleven seconds',
    sent: { afterMs: 11_000 },
  },
  'a-minute': {
    place: 'fhir',
    words: 'answers each request after a minute',
    sent: { afterMs: 60_000 },
  },
  silent: {
    place: 'fhir',
    words: 'never answers',
    insteadOf: () => emptyAnswer(200),
    sent: 'never',
  },
} as const satisfies Readonly<Record<string, Fault>>

/** The header is not one that scripts may read unless the server says so: https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const exposed = { 'access-control-expose-headers': 'retry-after' }

function inSeconds(seconds: number): string {
  // A date has whole seconds, and must not lie in the past when it arrives.
  return new Date(Date.now() + seconds * 1000).toUTCString()
}

function isSearch({ url }: Asked): boolean {
  return !isNextPageOfType(url) && /\/fhir\/r4\/[A-Z][A-Za-z]+\/?$/.test(url.pathname)
}

function isNextPage({ url }: Asked): boolean {
  return isNextPageOfType(url) || /\/fhir\/r4\/?$/.test(url.pathname)
}

/** Some kinds of EHR have next links to the type that was searched. */
function isNextPageOfType({ searchParams }: URL): boolean {
  return searchParams.has('ct') || searchParams.has('-pageContext')
}

function isPatientRead({ url }: Asked): boolean {
  return /\/Patient\/[^/]+$/.test(url.pathname)
}

function without(url: URL, ...names: readonly string[]): URL {
  const passed = new URL(url)
  for (const name of names) passed.searchParams.delete(name)
  return passed
}

function asAsked(answer: Answer, { url, fhirServerUrl }: Asked): Answer {
  const path = url.pathname.slice(url.pathname.lastIndexOf('/'))
  return withLink(answer, 'self', `${fhirServerUrl}${path}${url.search}`)
}

function unauthorized(): Answer {
  return outcomeAnswer(401, 'login', 'the access token is unknown, expired or revoked', {
    'www-authenticate': 'Bearer error="invalid_token"',
  })
}

function half(text: string): string {
  return text.slice(0, Math.floor(text.length / 2))
}
