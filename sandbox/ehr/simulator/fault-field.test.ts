import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '#sandbox/faults/faults.ts'
import { startTestSandbox, type TestSandbox } from '#sandbox/testing/start-test-sandbox.ts'
import { createTestClient } from '#sandbox/testing/test-client.ts'

let clinic: TestSandbox
beforeAll(async () => {
  clinic = await startTestSandbox()
})
afterAll(() => clinic.close())

const simulator = async (query: string) =>
  (
    await createTestClient(clinic.sandbox).visit(`${clinic.sandbox.origin}/simulator${query}`)
  ).text()

test('every fault has a link to keep, and the link has it chosen in the form and in the launch', async () => {
  const page = await simulator('')
  for (const name of Object.keys(faults))
    expect(page).toContain(`<a href="/simulator?fault=${name}">${name}</a>`)
  const name = 'clock-ahead'
  const chosen = await simulator(`?fault=${name}`)
  expect(chosen).toMatch(new RegExp(`<option value="${name}" selected>`))
  expect(chosen).toMatch(new RegExp(`launch/direct\\?[^"]*fault=${name}`))
})
