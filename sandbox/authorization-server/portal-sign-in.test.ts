import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, ben } from '#sandbox/testing/small-clinic.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const scope = 'openid fhirUser launch/patient patient/Patient.r'

/** A browser that has signed in to the portal as somebody. */
async function atPortal(account: string) {
  const client = createTestClient(clinic.sandbox)
  const body = new URLSearchParams({ account })
  await client.visit(`${clinic.sandbox.origin}/portal/sign-in`, { method: 'POST', body })
  return client
}

test('who is signed in to the portal goes on as themselves with one press, and can be somebody else', async () => {
  const client = await atPortal(`patient:${ada}`)
  const app = await client.standalone(scope)
  expect(app.page).toMatch(/<button[^>]*value="patient:ada"[^>]*>\s*Continue as Nguyễn, Ada/)
  const other = await client.standalone(scope)
  const consent = await other.signIn(`patient:${ben}`)
  expect(consent.page).toContain('Moss, Ben')
  const { url } = await app.agree((await app.signIn(`patient:${ada}`)).page)
  expect((await app.exchange(url)).body).toMatchObject({ patient: ada })
})

test('nobody goes on by themselves: without a press there is no code', async () => {
  const client = await atPortal(`patient:${ada}`)
  const { page, address } = await client.standalone(scope)
  expect(page).toContain('You are signed in to the patient portal')
  expect(address.searchParams.has('code')).toBe(false)
})

test('without a sign-in to the portal, or after signing out there, everybody is offered alike', async () => {
  expect((await createTestClient(clinic.sandbox).standalone(scope)).page).not.toContain(
    'Continue as',
  )
  const client = await atPortal(`patient:${ada}`)
  await client.visit(`${clinic.sandbox.origin}/portal/sign-out`, { method: 'POST' })
  expect((await client.standalone(scope)).page).not.toContain('Continue as')
})
