import { expect, test, vi } from 'vitest'
import { createFhirClient } from './fhir-client.ts'

test('six requests are in flight at most, and each until its body is read', async () => {
  let inFlight = 0
  let most = 0
  const client = createFhirClient({
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url) => {
      inFlight += 1
      most = Math.max(most, inFlight)
      const [resourceType, id] = url.split('/').slice(-2)
      const body = new TextEncoder().encode(JSON.stringify({ resourceType, id }))
      const stream = new ReadableStream({
        start: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          inFlight -= 1
          controller.enqueue(body)
          controller.close()
        },
      })
      return Promise.resolve(new Response(stream))
    },
  })
  const ids = Array.from({ length: 20 }, (_, index) => String(index))
  const reads = await Promise.all(ids.map((id) => client.read('Patient', id, 'search')))
  expect(reads).toHaveLength(20)
  expect(most).toBe(6)
})

test('what waits in the queue of an EHR that does not answer is not sent', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  let requests = 0
  const client = createFhirClient({
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (_, init) => {
      requests += 1
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'))
        })
      })
    },
  })
  const reads = Array.from({ length: 50 }, (_, index) =>
    client.read('Medication', String(index), 'reference').catch((error: unknown) => error),
  )
  await vi.advanceTimersByTimeAsync(31_000)
  const errors = await Promise.all(reads)
  vi.useRealTimers()
  // Six, and one more in the place of each that failed, until five had.
  expect(requests).toBe(11)
  expect(errors.at(0)).toMatchObject({ code: 'timeout', tries: 1 })
  expect(errors.at(-1)).toMatchObject({ code: 'paused', tries: 0 })
})
