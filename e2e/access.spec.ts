import type { Page } from '@playwright/test'
import { violationsOn, violationsWithFrames, wcagTags } from './axe-violations.ts'
import { announceNeighbour, chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'

async function expectNoOverflow(page: Page): Promise<void> {
  const { wider, width } = await page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    width: innerWidth,
  }))
  expect(wider, `at ${String(width)} px`).toBeLessThanOrEqual(0)
}

test('one chart: everybody can read and use it, expanded and collapsed, at every width, and its report', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const { laboratory, medications, vitalSigns } = chartIn(page)

  await test.step('no page is wider than its window', async () => {
    for (const width of [320, 720, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
    }
  })
  await test.step('axe finds nothing, wide and narrow', async () => {
    for (const width of [380, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
      expect(await violationsOn(page, wcagTags), `${String(width)} px`).toEqual([])
    }
  })
  await test.step('a table of hundreds of readings scrolls in its own box', async () => {
    const height = () => page.evaluate(() => document.documentElement.scrollHeight)
    const closed = await height()
    const weight = vitalSigns.getByRole('button', { name: /Weight/ })
    await weight.click()
    const table = page.getByRole('table', { name: /All readings of Weight/ })
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(200)
    expect((await height()) - closed).toBeLessThan(1000)
    await weight.click()
    await expect(table).toHaveCount(0)
  })
  await test.step('a keyboard alone opens an analyte and reads all of its results', async () => {
    const potassium = laboratory.getByRole('button', { name: 'Potassium' })
    await potassium.focus()
    await page.keyboard.press('Enter')
    await expect(potassium).toHaveAttribute('aria-expanded', 'true')
    const table = laboratory.getByRole('table', { name: /All readings of Potassium/ })
    await expect(table.getByRole('row')).toHaveCount(28)
  })
  await test.step('a keyboard skips to a panel, and goes on from there', async () => {
    await page.getByRole('link', { name: 'Skip to the chart' }).focus()
    const skip = page.getByRole('link', { name: 'Skip to Laboratory results' })
    for (let stop = 0; stop < 5; stop += 1) {
      await page.keyboard.press('Tab')
      if (await skip.evaluate((link) => link === document.activeElement)) break
    }
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(laboratory).toBeFocused()
    await expect(skip).not.toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(laboratory.locator(':focus')).toHaveCount(1)
  })
  await test.step('axe finds nothing with everything open and another patient in another tab', async () => {
    await laboratory.getByRole('button', { name: 'Details' }).click()
    await medications.getByRole('button', { name: /Past/ }).click()
    await expect(laboratory.getByRole('img', { name: /Trend of Potassium in/ })).toBeVisible()
    await announceNeighbour(page, 'BEAULIEU, Colette')
    expect(await violationsOn(page)).toEqual([])
  })
  await test.step('axe finds nothing on the session report', async () => {
    await page.getByRole('link', { name: 'Session' }).click()
    await expect(page.getByRole('heading', { name: 'Searches' })).toBeVisible()
    expect(await violationsOn(page, wcagTags)).toEqual([])
  })
})

test('axe finds nothing on the pages that are there before a launch', async ({ clinic, page }) => {
  for (const url of [
    clinic.app,
    `${clinic.ehr}sign-in`,
    `${clinic.ehr}simulator?patient=story-heart-failure`,
    `${clinic.ehr}requests`,
    clinic.portal,
  ]) {
    await page.goto(url)
    expect(await violationsOn(page, wcagTags), url).toEqual([])
  }
})

test('axe finds nothing on the EHR’s desktop with an app open, in any section of the chart, nor in the portal', async ({
  clinic,
  page,
}) => {
  await openDesktop(page, clinic, 'story-heart-failure')
  for (const name of ['Overview', 'Visits', 'Note', 'Apps']) {
    await page.getByRole('tab', { name }).click()
    // Looking into frames takes several times as long, and there is none yet.
    await expect(page.locator('iframe')).toHaveCount(0)
    expect(await violationsOn(page, wcagTags), name).toEqual([])
  }
  const { patients, chart, app } = desktopIn(page)
  await patients.getByRole('link', { name: /Okafor, Daniel/ }).click()
  await chart(/Okafor/)
    .getByRole('button', { name: 'Sidechart beside the chart' })
    .first()
    .click()
  await expectRead(app(/Okafor/))
  expect(await violationsWithFrames(page, wcagTags)).toEqual([])
  for (const width of [1440, 1024, 380]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoOverflow(page)
  }
  // The app itself, as narrow as this, is looked at without the EHR around it.
  expect(await violationsOn(page, wcagTags), 'narrow').toEqual([])
  await page.goto(clinic.portal)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await expect(page.getByRole('button', { name: 'Okafor, Daniel' })).toHaveCount(0)
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await violationsOn(page, wcagTags)).toEqual([])
})

test('axe finds nothing on the pages of an authorization, wide and narrow', async ({
  clinic,
  page,
}) => {
  const expectAccessible = async (name: string) => {
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    for (const width of [1440, 380]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoOverflow(page)
      expect(await violationsOn(page, wcagTags), `${name} at ${String(width)} px`).toEqual([])
    }
  }
  await page.goto(`${clinic.app}/launch.html`)
  await expectAccessible('Open your chart')
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await expectAccessible('Sign in')
  await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
  await expectAccessible('Choose a patient')
  await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
  await expectAccessible('Allow access?')
  const { searchParams } = new URL(page.url())
  expect([...searchParams]).toEqual([])
  await page.goto(`${clinic.ehr}auth/authorize?client_id=nobody`)
  await expect(page.getByRole('main')).toContainText('invalid_client')
  expect(await violationsOn(page, wcagTags)).toEqual([])
})
