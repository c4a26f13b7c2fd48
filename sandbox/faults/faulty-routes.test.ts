import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

/** How faults are chosen. What each of them does is in faults.test.ts. */

const scope = 'launch offline_access patient/*.rs'

async function reader(clinic: TestSandbox, choices: Readonly<Record<string, string>> = {}) {
  const testClient = createTestClient(clinic.sandbox)
  const { body } = await (await testClient.launch(ada, scope, choices)).exchange()
  const status = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await testClient.visit(`${clinic.sandbox.fhirServerUrl}/${path}`, {
      headers: { authorization: `Bearer ${String(body['access_token'])}`, ...headers },
    })
    return response.status
  }
  return { testClient, body, status }
}

describe('a fault', () => {
  let clinic: TestSandbox
  beforeAll(async () => {
    clinic = await startTestSandbox()
  })
  afterAll(() => clinic.close())

  test('of a launch concerns that launch only, and what it was refreshed to', async () => {
    const faulty = await reader(clinic, { fault: 'away' })
    const other = await reader(clinic)
    expect(await other.status(`Patient/${ada}`)).toBe(200)
    expect(await faulty.status(`Patient/${ada}`)).toBe(503)
    const { body } = await faulty.testClient.refresh(faulty.body['refresh_token'])
    const again = await faulty.testClient.visit(`${clinic.sandbox.fhirServerUrl}/Patient/${ada}`, {
      headers: { authorization: `Bearer ${String(body['access_token'])}` },
    })
    expect(again.status).toBe(503)
  })

  test('may be for one resource type, and there may be several', async () => {
    const { status } = await reader(clinic, { fault: 'forbidden:Observation away:Encounter' })
    expect(await status(`Observation?patient=${ada}`)).toBe(403)
    expect(await status(`Encounter?patient=${ada}`)).toBe(503)
    expect(await status(`Patient/${ada}`)).toBe(200)
  })

  test('may be chosen for one request by its header', async () => {
    const { status } = await reader(clinic)
    expect(await status(`Patient/${ada}`, { 'sandbox-fault': 'gone' })).toBe(410)
    expect(await status(`Patient/${ada}`)).toBe(200)
    expect(await status(`Patient/${ada}`, { 'sandbox-fault': 'rain' })).toBe(400)
  })

  test('that passes does so for each request of a launch anew', async () => {
    const { status } = await reader(clinic, { fault: 'unauthorized-once' })
    const both = [`Patient/${ada}`, `Observation?patient=${ada}`]
    expect(await Promise.all(both.map((path) => status(path)))).toEqual([401, 401])
    expect(await Promise.all(both.map((path) => status(path)))).toEqual([200, 200])
    const next = await reader(clinic, { fault: 'unauthorized-once' })
    expect(await next.status(`Patient/${ada}`)).toBe(401)
  })

  test('that a request met is logged, with the launch and without the query', async () => {
    const run = 'a-run'
    const { status } = await reader(clinic, { fault: 'gone', run })
    await status(`Observation?patient=${ada}`)
    const lines = (await clinic.log()).split('\n').filter((line) => line.includes('"kind":"fault"'))
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      kind: 'fault',
      launch: run,
      client: 'sidechart',
      fault: 'gone',
      place: 'fhir',
      method: 'GET',
      url: '/fhir/r4/Observation',
    })
  })

  test.each(['rain', 'refresh-away:Observation'])(
    'that does not exist makes no launch: %s',
    async (fault) => {
      const response = await createTestClient(clinic.sandbox).visit(
        `${clinic.sandbox.origin}/launch/direct?${new URLSearchParams({ patient: ada, fault }).toString()}`,
      )
      expect([response.status, await response.text()]).toEqual([
        400,
        `No launch: "${fault}" is not a fault.\n`,
      ])
    },
  )
})

test('a fault of the command line concerns every launch, and standalone ones', async () => {
  const clinic = await startTestSandbox({ faults: 'authorization-refused' })
  const testClient = createTestClient(clinic.sandbox)
  const page = await testClient.standalone('launch/patient patient/*.rs')
  const { page: consent } = await page.signIn(`patient:${ada}`)
  const { url } = await page.agree(consent)
  expect(url.searchParams.get('error')).toBe('access_denied')
  await clinic.close()
})
