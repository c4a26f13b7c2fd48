import { expect, test } from 'vitest'
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
