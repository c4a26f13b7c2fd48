import type { Locator, Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { routeFault } from './route-fault.ts'
import { wordsOnScreen } from './words-on-screen.ts'

/** What was asked is what came: a server or gateway that answers another question is recognised. */

async function details(panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Details' }).click()
  return panel.getByRole('region', { name: 'What was read' })
}

test('a gateway drops the query: results are not drawn as vital signs, and nothing is complete', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-hypothyroidism', { fault: 'query-dropped:Observation' }))
  await expectRead(page)
  const { vitalSigns, laboratory, medications } = chartIn(page)
  await expect(vitalSigns.locator('[data-ring=incomplete]')).toContainText(
    /Not proven complete · \d+ read, more may exist .* \d+ of another category left out/,
  )
  await expect(vitalSigns).toContainText('Heart rate')
  await expect(vitalSigns).not.toContainText('Creatinine')
  await expect(laboratory).toContainText('Creatinine')
  await expect(laboratory.getByRole('columnheader', { name: 'Newest read' })).toBeVisible()
  await expect(laboratory).not.toContainText('Heart rate')
  await expect(medications.locator('[data-ring=complete]')).toBeVisible()
  const account = await details(vitalSigns)
  await expect(account).toContainText('the EHR did not apply the category')
  await expect(account).toContainText('of another category: laboratory')
})

test('a gateway echoes the query and applies nothing: the echo proves nothing', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-hypothyroidism', { fault: 'query-echoed:Observation' }))
  await expectRead(page)
  const { vitalSigns } = chartIn(page)
  await expect(vitalSigns.locator('[data-ring=incomplete]')).toContainText('Not proven complete')
  await expect(vitalSigns.locator('.completeness')).toContainText(/since 1 \w+ \d{4} requested/)
  await expect(vitalSigns).not.toContainText('Creatinine')
})

test('a gateway applies the category and not the date: no window is claimed', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-child-growth', { fault: 'query-half-applied' }))
  await expectRead(page)
  const { vitalSigns } = chartIn(page)
  const line = vitalSigns.locator('.completeness')
  await expect(line).toContainText('requested, not applied by the EHR')
  await expect(line).not.toContainText('another category')
  await vitalSigns.getByRole('button', { name: 'Read older' }).click()
  await expect(vitalSigns.locator('[data-ring=complete]')).toContainText('any date')
})

test('a self link that shows nothing is “not proven”, and the window is widened all the same', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young', { fault: 'self-link-opaque' }))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  await expect(laboratory.locator('[data-ring=incomplete]')).toContainText('Not proven complete')
  const account = await details(laboratory)
  await expect(account).toContainText('does not show that it applied every filter')
  await expect(account.locator('code', { hasText: 'Observation?' })).toHaveCount(5)
  // No screen calls anything the latest, to a voice neither.
  expect(await claimsOfLatest(page)).toEqual([])
  for (const screen of ['Vital signs', 'Results']) {
    await page.getByRole('link', { name: screen, exact: true }).click()
    await expect(page.getByText('“latest” is not certain').first()).toBeVisible()
    await expect(page.locator('.trend svg, .sheet').first()).toBeVisible()
    expect(await claimsOfLatest(page), screen).toEqual([])
  }
})

/** Whatever says "latest", to an eye or a voice, but for the words that it is not certain. */
async function claimsOfLatest(page: Page): Promise<readonly string[]> {
  const said = (await wordsOnScreen(page)).map(({ text }) => text)
  return said.filter((text) => /latest/i.test(text.replaceAll('“latest” is not certain', '')))
}

test('a server that refuses the page size is asked again without it, and its words are in the details', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young', { fault: 'count-refused' }))
  await expectRead(page)
  const { medications } = chartIn(page)
  await expect(medications.locator('[data-ring=complete]')).toBeVisible()
  const account = await details(medications)
  await expect(account).toContainText('1 page in 2 requests')
  await expect(account).toContainText(
    'HTTP 400 · refused by the EHR, and asked again without _count',
  )
  await expect(account).toContainText('The _count parameter exceeds the limit: 100')
})

test('a panel and a patient that could not be read have details', async ({ clinic, page }) => {
  for (const pattern of ['**/fhir/r4/MedicationRequest?*', '**/fhir/r4/Patient/*'])
    await routeFault(page, pattern, 'forbidden')
  await page.goto(clinic.launchUrl('story-healthy-young'))
  const noChart = page.getByRole('alert')
  await expectRefused(noChart)
  await page.unroute('**/fhir/r4/Patient/*')
  await noChart.getByRole('button', { name: 'Try again' }).click()
  await expectRead(page)
  await expectRefused(chartIn(page).medications)
  await page.getByRole('link', { name: 'Session' }).click()
  const row = page.locator('[data-search=medication-requests]')
  await expect(row).toContainText(/HTTP 403 .*<b>It is not for you<\/b>/)

  async function expectRefused(place: Locator): Promise<void> {
    const account = await details(place)
    await expect(account).toContainText('0 pages in 1 request')
    await expect(account).toContainText('HTTP 403')
    await expect(account).toContainText('<b>It is not for you</b>')
  }
})
