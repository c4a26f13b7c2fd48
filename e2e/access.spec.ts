import { AxeBuilder } from '@axe-core/playwright'
import { violationsOn, violationsWithFrames, wcagTags } from './axe-violations.ts'
import { announceNeighbour, chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'

test('axe finds nothing on the chart, expanded and collapsed, wide and narrow', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  for (const width of [1440, 380]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page, wcagTags), `${String(width)} px`).toEqual([])
  }
  const { laboratory, medications } = chartIn(page)
  await laboratory.getByRole('button', { name: 'Potassium' }).click()
  await laboratory.getByRole('button', { name: 'Details' }).click()
  await medications.getByRole('button', { name: /Past/ }).click()
  await expect(laboratory.getByRole('img', { name: /Trend of Potassium in/ })).toBeVisible()
  await announceNeighbour(page, 'BEAULIEU, Colette')
  expect(await violationsOn(page)).toEqual([])
})

test('axe finds nothing on the report, the launch page and the EHR’s pages', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await page.getByRole('link', { name: 'Session report' }).click()
  await expect(page.getByRole('heading', { name: 'Searches' })).toBeVisible()
  expect(await violationsOn(page, wcagTags)).toEqual([])
  for (const url of [
    `${clinic.app}/launch.html`,
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

test('the EHR’s landmarks have names, to distinguish them from a launched app’s', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.ehr}simulator?patient=story-healthy-young`)
  await page.getByRole('button', { name: 'Launch here' }).click()
  await expectRead(page.frameLocator('iframe[title="Launched app"]'))
  const axe = new AxeBuilder({ page }).withRules(['landmark-unique'])
  expect((await axe.analyze()).violations).toEqual([])
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
  for (const width of [1440, 1024, 380]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0)
    if (width === 1024) continue
    expect(await violationsWithFrames(page, wcagTags), `${String(width)} px`).toEqual([])
  }
  await page.goto(clinic.portal)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await expect(page.getByRole('button', { name: 'Okafor, Daniel' })).toHaveCount(0)
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await violationsOn(page, wcagTags)).toEqual([])
})

test('a keyboard alone opens an analyte and reads all of its results', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const { laboratory } = chartIn(page)
  const potassium = laboratory.getByRole('button', { name: 'Potassium' })
  await potassium.focus()
  await page.keyboard.press('Enter')
  await expect(potassium).toHaveAttribute('aria-expanded', 'true')
  await expect(
    laboratory.getByRole('table', { name: /All readings of Potassium/ }).getByRole('row'),
  ).toHaveCount(28)
})

test('no page is wider than its window, and a table of hundreds of readings scrolls in its own box', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  for (const width of [320, 380, 720, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `at ${String(width)} px`).toBeLessThanOrEqual(0)
  }
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  const closed = await height()
  await chartIn(page)
    .vitalSigns.getByRole('button', { name: /Weight/ })
    .click()
  const table = page.getByRole('table', { name: /All readings of Weight/ })
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(200)
  expect((await height()) - closed).toBeLessThan(1000)
})

test('axe finds nothing on the pages of an authorization, wide and narrow', async ({
  clinic,
  page,
}) => {
  const expectAccessible = async (name: string) => {
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    for (const width of [1440, 380]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsOn(page, wcagTags), `${name} at ${String(width)} px`).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${name} at ${String(width)} px`).toBeLessThanOrEqual(0)
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
