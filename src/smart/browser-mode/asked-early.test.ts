import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { startEhrNetwork } from '#src/testing/ehr-network.ts'
import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { requestJson } from '../protocol/request-json.ts'
import { smartConfigurationUrl } from '../protocol/smart-configuration-url.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { AskedEarly } from './asked-early.ts'
import { discover } from './discover.ts'

const script = readFileSync('public/ask-early.js', 'utf8')
const network = startEhrNetwork()
const base = 'https://ehr.example/fhir'

/** How long the requests were given, ms. */
const timeouts: number[] = []
const timeoutSignal = (milliseconds: number) => {
  timeouts.push(milliseconds)
  return new AbortController().signal
}

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

/** What the page's first script asks for, on a page that knows one EHR. */
function askedOn(search: string, known = JSON.stringify(knowing(base))) {
  const sent: Sent[] = []
  const page: { askedEarly?: AskedEarly } = {}
  runInNewContext(script, {
    window: page,
    location: { search },
    document: { getElementById: () => ({ textContent: known }) },
    URLSearchParams,
    AbortSignal: { timeout: timeoutSignal },
    fetch: (url: string, init: RequestInit) => {
      sent.push({ url, init })
      return Promise.resolve(Response.json({}))
    },
  })
  return { sent, asked: page.askedEarly }
}

function knowing(fhirServerUrl: string) {
  return { knownFhirServers: [{ fhirServerUrl: 'https://other.example/r4' }, { fhirServerUrl }] }
}

test.each([
  ['as the entry has it', base, base],
  ['with a slash at its end', `${base}/`, base],
  ['without the slash of the entry', base, `${base}/`],
])('a launch of a known EHR, %s, asks for its settings', (_, iss, entry) => {
  const { sent } = askedOn(launchOf(iss), JSON.stringify(knowing(entry)))
  expect(sent.map(({ url }) => url)).toEqual([`${base}/.well-known/smart-configuration`])
})

test.each([
  ['an EHR that nobody knows', launchOf('https://evil.example/fhir')],
  ['a base that only begins like a known one', launchOf(`${base}.evil.example`)],
  ['two slashes', launchOf(`${base}//`)],
  ['another case', launchOf(base.toUpperCase())],
  ['two of them', `${launchOf(base)}&iss=${encodeURIComponent(base)}`],
  ['none', '?launch=x'],
  ['a page without a query', ''],
])('a launch that names %s asks for nothing', (_, search) => {
  expect(askedOn(search)).toEqual({ sent: [], asked: undefined })
})

test.each(['', '{}', 'null', 'no json'])(
  'a page whose list of EHRs is "%s" asks for nothing',
  (known) => {
    expect(askedOn(launchOf(base), known).sent).toEqual([])
  },
)

test('the request is the one that the launch page would send', async () => {
  const early = askedOn(launchOf(base)).sent[0]
  let late: Sent | undefined
  const url = smartConfigurationUrl(base)
  const fetch = (to: string, init: RequestInit = {}) => {
    late = { url: to, init }
    return Promise.resolve(Response.json({}))
  }
  await requestJson(fetch, url, { deadlineMs: 8000 })
  const same = ({ url: to, init: { signal, ...init } }: Sent) => ({
    to,
    init: { ...init },
    ends: signal instanceof AbortSignal,
  })
  expect(early && same(early)).toEqual(late && same(late))
})

test('its answer is used in place of a second request, and one that never came is said like any other', async () => {
  const tab = createFakeBrowser(network.clock).openTab().page()
  const asked = (answer: Promise<Response>, signal = new AbortController().signal) => ({
    ...tab,
    fetch: () => Promise.reject(new Error('asked again')),
    askedEarly: (url: string) => ({ url, signal, answer }),
  })
  const document = await (await fetch(smartConfigurationUrl(fakeEhr.fhirServerUrl))).text()
  const found = await discover(fakeEhr, asked(Promise.resolve(new Response(document))))
  expect(found.configuration.tokenEndpoint).toBe(fakeEhr.tokenEndpoint)
  const late = asked(Promise.reject(new DOMException('late', 'TimeoutError')), AbortSignal.abort())
  await expect(
    discover({ ...fakeEhr, known: { ...fakeEhr.known, id: 'new' } }, late),
  ).rejects.toThrow(new SmartError('discovery-no-answer', { diagnostics: 'no answer within 8 s' }))
})

test('it is given as long as the request of the launch page', async () => {
  const tab = createFakeBrowser(network.clock).openTab().page()
  const signals = vi.spyOn(AbortSignal, 'timeout').mockImplementation(timeoutSignal)
  timeouts.length = 0
  askedOn(launchOf(base))
  await discover(fakeEhr, tab)
  signals.mockRestore()
  const [early, late] = timeouts
  expect(timeouts).toHaveLength(2)
  expect(early).toBe(late)
})

function launchOf(iss: string): string {
  return `?iss=${encodeURIComponent(iss)}&launch=x`
}
