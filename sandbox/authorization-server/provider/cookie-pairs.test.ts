import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

/** What the engines keep of what a plain http server on this machine sets. */
const engines = {
  'Chromium and Firefox, which want Secure beside SameSite=None': (line: string) =>
    isSecure(line) || !/samesite=none/i.test(line),
  'WebKit, which drops Secure on plain http': (line: string) => !isSecure(line),
}

describe('the cookies of a sign-in', () => {
  test.each(Object.entries(engines))('bring back its page in %s', async (_, isKept) => {
    const first = await get(signInAddress())
    const kept = first.headers.getSetCookie().filter(isKept)
    const page = new URL(first.headers.get('location') ?? '', clinic.sandbox.origin)
    const cookie = kept.map((line) => line.split(';')[0]).join('; ')
    const shown = await get(page.href, cookie)
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Sign in')])
    expect((await get(page.href)).status).toBe(400)
  })

  test('reach a frame that another site leads, and no script', async () => {
    const lines = (await get(signInAddress())).headers.getSetCookie()
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toMatch(/samesite=none/i)
    for (const line of lines) expect(line).toMatch(/httponly/i)
  })

  test('are the same in both forms, so that it does not matter which one is kept', async () => {
    const lines = (await get(signInAddress())).headers.getSetCookie()
    const withoutSecure = (line: string) => line.replace(/; *secure/i, '')
    const secure = lines.filter(isSecure).map(withoutSecure)
    expect(secure).toEqual(lines.filter((line) => !isSecure(line)))
  })
})

function isSecure(line: string): boolean {
  return /; *secure/i.test(line)
}

function signInAddress(): string {
  return createTestClient(clinic.sandbox).authorization({
    scope: 'launch/patient patient/Patient.r',
  }).url
}

function get(address: string, cookie = ''): Promise<Response> {
  // Node does not resolve localhost; the server listens on 127.0.0.1.
  const url = address.replace('//localhost:', '//127.0.0.1:')
  return fetch(url, { redirect: 'manual', headers: { cookie } })
}
