import { expect, test } from 'vitest'
import { requestJson } from './request-json.ts'

const url = 'https://ehr.example/'
const hanging = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('late', 'TimeoutError'))
    })
  })

test.each([
  ['that never comes', (init?: RequestInit) => hanging(init?.signal)],
  [
    'whose body never ends',
    (init?: RequestInit) => {
      const answer = new Response('{')
      return Promise.resolve(Object.assign(answer, { json: () => hanging(init?.signal) }))
    },
  ],
])('an answer %s ends at the deadline', async (_, send) => {
  const answer = await requestJson((_url, init) => send(init), url, { deadlineMs: 20 })
  expect(answer).toEqual({
    kind: 'none',
    failure: 'no-answer',
    why: 'no answer within 0.02 s',
  })
})

test('no redirect is followed, no cookie sent, nothing cached', async () => {
  const sent: (RequestInit | undefined)[] = []
  await requestJson(
    (_, init) => {
      sent.push(init)
      return Promise.resolve(Response.json({}))
    },
    url,
    { deadlineMs: 1000, method: 'POST', headers: { 'content-type': 'text/plain' } },
  )
  expect(sent).toEqual([
    expect.objectContaining({
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'text/plain' },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    }),
  ])
})
