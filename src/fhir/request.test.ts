import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { createFhirClient } from './fhir-client.ts'
import { getFhirJson, type FhirServer } from './request.ts'
import { createRequestQueue } from './request-queue.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const turn = { lane: 'search', priority: 0 } as const
const fhirServerUrl = 'https://ehr.example/fhir'

/** Asks one URL of a server, and notes when each request was sent, in ms from the first. */
function ask(fetch: FhirServer['fetch'], stop?: AbortSignal) {
  const sentAt: number[] = []
  const startedAt = Date.now()
  const answer = getFhirJson(
    {
      fhirServerUrl,
      fetch: (url, init) => {
        sentAt.push(Date.now() - startedAt)
        return fetch(url, init)
      },
    },
    `${fhirServerUrl}/Observation`,
    { queue: createRequestQueue(1), turn, headers: { accept: 'application/fhir+json' }, stop },
  ).catch((error: unknown) => error)
  return { answer, sentAt }
}

const busy = (headers = {}) => Promise.resolve(new Response(null, { status: 429, headers }))

describe('a server that limits requests', () => {
  test.each([
    ['in seconds', '3', 3000],
    ['as a date', () => new Date(Date.now() + 5000).toUTCString(), 5000],
  ])('is asked again when it says, where it tells scripts so: %s', async (_, header, wait) => {
    const value = typeof header === 'string' ? header : header()
    const { answer, sentAt } = ask(() => busy({ 'retry-after': value }))
    await vi.advanceTimersByTimeAsync(30_000)
    await answer
    expect(sentAt).toHaveLength(3)
    const waited = (sentAt[1] ?? 0) - (sentAt[0] ?? 0)
    expect(waited).toBeLessThanOrEqual(wait)
    expect(waited).toBeGreaterThan(wait - 1000)
  })

  test('is asked again twice, after a little longer each time, where it does not tell scripts', async () => {
    const { answer, sentAt } = ask(() => busy())
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await answer).toMatchObject({ code: 'too-many-requests', tries: 3 })
    const waits = sentAt.slice(1).map((at, index) => at - (sentAt[index] ?? 0))
    expect(waits[0]).toBeGreaterThanOrEqual(250)
    expect(waits[0]).toBeLessThanOrEqual(500)
    expect(waits[1]).toBeGreaterThanOrEqual(500)
    expect(waits[1]).toBeLessThanOrEqual(1000)
  })

  test.each(['0', '1.5', '-5', 'soon', 'Sun, 06 Nov 1994 08:49:37 GMT'])(
    'is not asked again at once, whatever it says: %s',
    async (header) => {
      const { answer, sentAt } = ask(() => busy({ 'retry-after': header }))
      await vi.advanceTimersByTimeAsync(30_000)
      await answer
      expect(sentAt).toHaveLength(3)
      expect(sentAt[1]).toBeGreaterThanOrEqual(250)
    },
  )

  test('is not asked again by different readers at the same moment', async () => {
    const waits = new Set<number | undefined>()
    for (let reader = 0; reader < 10; reader += 1) {
      const { answer, sentAt } = ask(() => busy())
      await vi.advanceTimersByTimeAsync(30_000)
      await answer
      waits.add(sentAt[1])
    }
    expect(waits.size).toBeGreaterThan(3)
  })
})

test.each([
  [1, 200],
  [2, 401],
])('a server that answers 401 %i times with a token that is proven: %i', async (times, status) => {
  const { answer, sentAt } = ask(() => {
    const isRefused = sentAt.length <= times
    return Promise.resolve(new Response('{}', { status: isRefused ? 401 : 200 }))
  })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await answer).toMatchObject(status === 200 ? { body: {} } : { httpStatus: 401 })
  expect(sentAt).toHaveLength(2)
  expect(sentAt[1]).toBeGreaterThanOrEqual(250)
})

/** A response that sends one byte each time so many milliseconds have passed. */
function drip(everyMs: number, body: string): Response {
  const bytes = new TextEncoder().encode(body)
  let at = 0
  return new Response(
    new ReadableStream({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, everyMs))
        controller.enqueue(bytes.slice(at, at + 1))
        at += 1
        if (at === bytes.length) controller.close()
      },
    }),
  )
}

/** A fetch that keeps to its signal while the body is read, as browsers do. */
const abortable =
  (respond: () => Response): FhirServer['fetch'] =>
  (_, init) => {
    const { body } = respond()
    const options = init?.signal ? { signal: init.signal } : {}
    const piped = body?.pipeThrough(new TransformStream(), options)
    return Promise.resolve(new Response(piped ?? null))
  }

describe('a server that is slow', () => {
  test('is waited for while it goes on sending', async () => {
    const { answer } = ask(abortable(() => drip(5_000, '{"a":1}')))
    await vi.advanceTimersByTimeAsync(40_000)
    expect(await answer).toMatchObject({ body: { a: 1 }, tries: 1 })
  })

  test('is given up when it has sent nothing for 15 seconds', async () => {
    const { answer } = ask(abortable(() => drip(16_000, '{"a":1}')))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await answer).toMatchObject({ code: 'timeout' })
  })

  test('is given up when one answer takes more than a minute', async () => {
    const startedAt = Date.now()
    const { answer } = ask(abortable(() => drip(5_000, `[${'1,'.repeat(6)}1]`)))
    const givenUpAt = answer.then(() => Date.now())
    await vi.advanceTimersByTimeAsync(70_000)
    expect(await answer).toMatchObject({ code: 'timeout', tries: 1 })
    expect((await givenUpAt) - startedAt).toBe(60_000)
  })

  test('is given time from when its request is sent, not from when it was to be sent', async () => {
    const server = {
      fhirServerUrl,
      fetch: async (url: string) => {
        await new Promise((resolve) => setTimeout(resolve, 10_000))
        return Response.json({ id: url.split('/').at(-1) })
      },
    }
    const options = { queue: createRequestQueue(1), turn, headers: { accept: 'application/json' } }
    const reads = Promise.all(
      ['1', '2', '3'].map((id) => getFhirJson(server, `${fhirServerUrl}/Patient/${id}`, options)),
    )
    await vi.advanceTimersByTimeAsync(40_000)
    expect((await reads).map(({ body }) => body)).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }])
  })
})

describe('a session that holds a request back', () => {
  const after = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds))
  /** A session that renews its authorization for so long before a request, and a server that answers so late. */
  const held =
    (...times: readonly (readonly [heldMs: number, answerMs: number])[]): FhirServer['fetch'] =>
    async (_, init) => {
      for (const [heldMs, answerMs] of times) {
        init?.onHold?.()
        await after(heldMs)
        init?.signal?.throwIfAborted()
        init?.onSend?.()
        await after(answerMs)
        init?.signal?.throwIfAborted()
      }
      return new Response('{}')
    }

  test.each([
    ['before it is sent', held([16_000, 14_000]), 1],
    ['for longer than an answer may take', held([70_000, 14_000]), 1],
    ['once it was refused', held([0, 14_000], [20_000, 14_000]), 2],
  ])('takes none of the server’s time: %s', async (_, fetch, tries) => {
    const { answer } = ask(fetch)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(await answer).toMatchObject({ body: {}, tries })
  })

  test('and a server that is silent then is given up all the same', async () => {
    const { answer } = ask(held([16_000, 16_000]))
    await vi.advanceTimersByTimeAsync(40_000)
    expect(await answer).toMatchObject({ code: 'timeout', tries: 1 })
  })

  test('until the reader stops has sent none', async () => {
    const stopping = new AbortController()
    const { answer } = ask(held([16_000, 0]), stopping.signal)
    await vi.advanceTimersByTimeAsync(1_000)
    stopping.abort()
    await vi.advanceTimersByTimeAsync(16_000)
    expect(await answer).toMatchObject({ code: 'stopped-by-reader', tries: 0 })
  })
})

test('a body is counted while it comes, and not received beyond 16 MiB', async () => {
  let chunks = 0
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          chunks += 1
          controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20))
        },
      }),
    )
  const { answer } = ask(() => Promise.resolve(endless()))
  expect(await answer).toMatchObject({ code: 'too-large' })
  expect(chunks).toBeLessThan(20)
})

test('JSON that is nested beyond all FHIR is not read', async () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const { answer } = ask(() => Promise.resolve(new Response(`{"entry":${deep}}`)))
  expect(await answer).toMatchObject({ code: 'not-fhir-json' })
})

describe('what a server is to prefer', () => {
  /** Reads five resources, and notes the `Prefer` of each request. */
  async function preferred(respond: (prefer: string | null) => Promise<Response>, prefer?: string) {
    const received: (string | null)[] = []
    const client = createFhirClient(
      {
        fhirServerUrl,
        ehr: { ...ehrFamilies.plain, ...(prefer === undefined ? {} : { prefer }) },
        fetch: async (url, init) => {
          const header = new Headers(init?.headers).get('prefer')
          received.push(header)
          await respond(header)
          return Response.json({ resourceType: 'Patient', id: url.split('/').at(-1) })
        },
      },
      1,
    )
    const reads = ['1', '2', '3'].map((id) => client.read('Patient', id, 'search'))
    await vi.advanceTimersByTimeAsync(10_000)
    const ids = (await Promise.all(reads)).map(({ resource }) => resource.id)
    return { received, ids }
  }
  const allowed = () => Promise.resolve(new Response())

  test('is said with every request, where its family asks for it', async () => {
    const strict = 'handling=strict'
    expect((await preferred(allowed, strict)).received).toEqual([strict, strict, strict])
    expect((await preferred(allowed)).received).toEqual([null, null, null])
  })

  test('is not said again once a request with it failed, as it does where CORS forbids the header', async () => {
    const forbidden = (prefer: string | null) =>
      prefer === null ? allowed() : Promise.reject(new TypeError('Failed to fetch'))
    const { received, ids } = await preferred(forbidden, 'handling=strict')
    expect(received).toEqual(['handling=strict', null, null, null])
    expect(ids).toEqual(['1', '2', '3'])
  })
})

describe('a reader who stops', () => {
  test('ends a request that is in flight, and nothing is asked again', async () => {
    const stopping = new AbortController()
    const { answer, sentAt } = ask(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'))
          })
        }),
      stopping.signal,
    )
    await vi.advanceTimersByTimeAsync(1000)
    stopping.abort()
    expect(await answer).toMatchObject({ code: 'stopped-by-reader' })
    expect(sentAt).toHaveLength(1)
  })

  test('ends the wait for a server that limits requests', async () => {
    const stopping = new AbortController()
    const { answer, sentAt } = ask(() => busy({ 'retry-after': '8' }), stopping.signal)
    await vi.advanceTimersByTimeAsync(1000)
    stopping.abort()
    expect(await answer).toMatchObject({ code: 'stopped-by-reader' })
    expect(sentAt).toHaveLength(1)
  })
})

describe('every request that is sent is counted', () => {
  const answering = (status: number, body = '{}') =>
    Promise.resolve(new Response(status === 204 ? null : body, { status }))
  /** A session that is refused with its first token, as many times as it sends. */
  const sending =
    (count: number, answer: () => Promise<Response>): FhirServer['fetch'] =>
    (_, init) => {
      init?.onHold?.()
      for (let sent = 0; sent < count; sent += 1) init?.onSend?.()
      return answer()
    }
  const rejecting = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
  const dropped = () => Promise.reject(new TypeError('Failed to fetch'))

  test.each<[string, FhirServer['fetch'], number]>([
    ['by a fetch that does not count', () => answering(200), 1],
    ['once', sending(1, () => answering(200)), 1],
    ['again with a new token', sending(2, () => answering(200)), 2],
    ['again with a new token, and refused again, twice', sending(2, () => answering(401)), 4],
    ['again with a new token, and not found', sending(2, () => answering(404)), 2],
    ['again with a new token in each of three tries', sending(2, () => answering(503)), 6],
    ['again with a new token, and without an answer', sending(2, dropped), 6],
    ['and answered with what cannot be read', sending(2, () => answering(200, '<html>')), 2],
    ['none, where the session is over', sending(0, rejecting('session-ended')), 0],
    ['one, after which the session is over', sending(1, rejecting('session-ended')), 1],
    [
      'none, where the address is another server’s',
      sending(0, rejecting('outside-fhir-server')),
      0,
    ],
  ])('%s', async (_, fetch, count) => {
    const { answer } = ask(fetch)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await answer).toMatchObject({ tries: count })
  })

  test('but not one that was only waited for', async () => {
    const stopping = new AbortController()
    const { answer } = ask(() => busy({ 'retry-after': '8' }), stopping.signal)
    await vi.advanceTimersByTimeAsync(1000)
    stopping.abort()
    expect(await answer).toMatchObject({ code: 'stopped-by-reader', tries: 1 })
  })
})
