import { afterAll, beforeAll, expect, test } from 'vitest'
import { startForTests, type SandboxForTests } from '#sandbox/testing/start-for-tests.ts'
import { app, createVisitor } from '#sandbox/testing/visitor.ts'

/** FHIR as a registered browser app meets it: across origins, with a token from a launch. */
let started: SandboxForTests
beforeAll(async () => {
  started = await startForTests()
})
afterAll(() => started.close())

test('a registered app reads the ETag, and may ask with it again', async () => {
  const { sandbox } = started
  const visitor = createVisitor(sandbox)
  const { exchange } = await visitor.launch(sandbox.firstPatient, 'launch patient/*.rs')
  const authorization = `Bearer ${String((await exchange()).body['access_token'])}`
  const url = `${sandbox.fhirServerUrl}/Patient/${sandbox.firstPatient}`
  const first = await visitor.visit(url, { headers: { authorization, origin: app } })
  const etag = first.headers.get('etag') ?? ''
  expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([200, app])
  expect(first.headers.get('access-control-expose-headers')).toContain('etag')
  const preflight = await visitor.visit(url, {
    method: 'OPTIONS',
    headers: {
      origin: app,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,if-none-match',
    },
  })
  expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match')
  const again = await visitor.visit(url, {
    headers: { authorization, origin: app, 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
})
