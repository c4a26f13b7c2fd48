import { expect, test } from 'vitest'
import { createFhirClient } from './fhir-client.ts'

test('answers that come together are read one by one, and what waits for a task runs between two of them', async () => {
  const happened: string[] = []
  const client = createFhirClient({
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url) => {
      const [resourceType, id] = url.split('/').slice(-2)
      return Promise.resolve(Response.json({ resourceType, id }))
    },
  })
  const read = async (id: string) => {
    await client.read('Patient', id, 'search')
    happened.push(`${id} is read`)
    afterThisTask(() => happened.push(`${id} is drawn`))
  }
  await Promise.all(['a', 'b', 'c'].map(read))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(happened).toEqual(['a', 'b', 'c'].flatMap((id) => [`${id} is read`, `${id} is drawn`]))
})

test('what comes faster than it is read is not asked for: a few answers wait to be read, and no more', async () => {
  let asked = 0
  let read = 0
  let most = 0
  const client = createFhirClient({
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url) => {
      asked += 1
      most = Math.max(most, asked - read)
      const [resourceType, id] = url.split('/').slice(-2)
      return Promise.resolve(Response.json({ resourceType, id }))
    },
  })
  const ids = Array.from({ length: 100 }, (_, index) => String(index))
  await Promise.all(
    ids.map(async (id) => {
      await client.read('Patient', id, 'search')
      read += 1
    }),
  )
  expect(asked).toBe(100)
  // Six that wait, and six in flight.
  expect(most).toBeLessThanOrEqual(12)
})

/** As the parts of a page are told, in browsers: in a task behind what was to be done before. */
function afterThisTask(act: () => void) {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    port1.close()
    act()
  })
  port1.start()
  port2.postMessage(undefined)
}
