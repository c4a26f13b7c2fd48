import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { app, createTestClient } from '#sandbox/testing/test-client.ts'

/** FHIR as a registered browser app uses it: across origins, with a token from a launch. */
let started: TestSandbox
beforeAll(async () => {
  started = await startTestSandbox()
})
afterAll(() => started.close())

test('a registered app may read the ETag and send it again', async () => {
  const { sandbox } = started
  const testClient = createTestClient(sandbox)
  const { exchange } = await testClient.launch(sandbox.firstPatient, 'launch patient/*.rs')
  const authorization = `Bearer ${String((await exchange()).body['access_token'])}`
  const url = `${sandbox.fhirServerUrl}/Patient/${sandbox.firstPatient}`
  const first = await testClient.visit(url, { headers: { authorization, origin: app } })
  const etag = first.headers.get('etag') ?? ''
  expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([200, app])
  expect(first.headers.get('access-control-expose-headers')).toContain('etag')
  const preflight = await testClient.visit(url, {
    method: 'OPTIONS',
    headers: {
      origin: app,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,if-none-match',
    },
  })
  expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match')
  const again = await testClient.visit(url, {
    headers: { authorization, origin: app, 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
})
