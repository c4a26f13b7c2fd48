import type { Page, Route } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** What becomes of tokens, and of the chart with them: docs/decisions/0017-what-a-reload-keeps.md. */

/** Changes the EHR's answer to every refresh. */
async function changeRefreshes(page: Page, members: Readonly<Record<string, unknown>>) {
  await page.route('**/auth/token', async (route: Route) => {
    if (!isRefresh(route.request().postData())) return route.continue()
    const response = await route.fetch()
    const json = { ...((await response.json()) as object), ...members }
    return route.fulfill({ response, json })
  })
}

/** A token of ten minutes is renewed after nine. */
const untilRefresh = '09:30'

const isRefresh = (body: string | null) =>
  new URLSearchParams(body ?? '').get('grant_type') === 'refresh_token'

test('a refresh that names another patient ends in the wrong-patient alarm', async ({
  clinic,
  page,
}) => {
  await changeRefreshes(page, { patient: 'story-diabetes-kidney' })
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await page.clock.fastForward(untilRefresh)
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('This may be the wrong patient')
  await expect(alarm).toContainText('SC-PATIENT-CHANGED')
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  await expect(page.locator('body')).not.toContainText('CONNOR')
})

test('a grant that a refresh narrows: the panels and the report say so, and nothing is read', async ({
  clinic,
  page,
}) => {
  const scope = 'openid fhirUser launch patient/Patient.rs patient/MedicationRequest.rs'
  await changeRefreshes(page, { scope })
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await clinic.clearLog()
  await page.clock.fastForward(untilRefresh)
  const { vitalSigns, laboratory, medications } = chartIn(page)
  for (const panel of [vitalSigns, laboratory]) await expect(panel).toContainText('They may exist')
  await expect(medications).not.toContainText('They may exist')
  expect(await clinic.reads()).toEqual([])
  await page.getByRole('link', { name: 'Session' }).click()
  const scopes = page.locator('.report__scopes li').filter({ hasText: 'patient/Observation' })
  await expect(scopes).toContainText(['not granted', 'not granted'])
})

test('the reader ends the session: tokens are revoked, and neither Reload nor Back shows a chart', async ({
  clinic,
  page,
}) => {
  let accessToken = ''
  page.on('request', (request) => {
    const [scheme, token = ''] = (request.headers()['authorization'] ?? '').split(' ')
    if (scheme === 'Bearer') accessToken = token
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  const chart = page.url()
  const readPatient = () =>
    page.request.get(`${clinic.fhirServerUrl}/Patient/story-healthy-young`, {
      headers: { authorization: `Bearer ${accessToken}` },
    })
  expect((await readPatient()).status()).toBe(200)
  await page.getByRole('link', { name: 'Session' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert')).toContainText('SC-SESSION-BY-READER')
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  await expect.poll(async () => (await readPatient()).status()).toBe(401)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.goBack()
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  for (const leave of [() => page.reload(), () => page.goto(chart)]) {
    await leave()
    await expect(page.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
  }
})
