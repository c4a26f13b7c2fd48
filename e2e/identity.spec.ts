import type { Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** Who signed in, as the EHR says it in an id_token. */

/** Changes the last letters of every id_token's signature. */
async function breakSignatures(page: Page): Promise<void> {
  await page.route('**/auth/token', async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as { id_token?: string }
    const broken = json.id_token?.replace(/.{8}$/, 'AAAAAAAA')
    await route.fulfill({ response, json: { ...json, id_token: broken } })
  })
}

const reader = (page: Page) =>
  page.locator('.report__facts > div').filter({ hasText: 'Signed-in user' })

test('the reader is named once the EHR’s signature has been checked', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(reader(page)).toContainText('Practitioner/')
})

test('a wrong signature takes the chart away', async ({ clinic, page }) => {
  await breakSignatures(page)
  await page.goto(clinic.launchUrl('story-healthy-young'))
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('SC-SESSION-IDENTITY-WRONG')
  await expect(alert).toContainText('does not carry its signature')
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('a signature that cannot be checked leaves the chart, and the report says so and names nobody', async ({
  clinic,
  page,
}) => {
  await page.route('**/auth/jwks', (route) => route.abort())
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR')
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(reader(page)).toContainText('signature not verified')
  await expect(reader(page)).not.toContainText('Practitioner/')
})

test('the first searches do not wait for the keys', async ({ clinic, page }) => {
  const keys = page.waitForRequest('**/auth/jwks')
  await page.route('**/auth/jwks', () => undefined)
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await keys
  // They never come.
  await expectRead(page)
})

test('a computer whose clock is hours ahead or behind is told so, and shows nothing', async ({
  clinic,
  page,
}) => {
  for (const [hours, difference] of [
    [5, /\+\d{3} min/],
    [-5, /-\d{3} min/],
  ] as const) {
    await page.clock.setSystemTime(Date.now() + hours * 3_600_000)
    await page.goto(clinic.launchUrl('story-healthy-young'))
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The clock of this computer is wrong')
    await expect(alert).toContainText('SC-CLOCK-WRONG')
    await alert.getByText('Details for your help desk').click()
    await expect(alert).toContainText(difference)
    await expect(page.locator('body')).not.toContainText('OKAFOR')
  }
})
