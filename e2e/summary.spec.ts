import type { Page } from '@playwright/test'
import { unreadable } from './boxes.ts'
import { violationsOn } from './axe-violations.ts'
import { expectRead } from './chart-page.ts'
import { expect, test, type Clinic } from './clinic.ts'
import { expectOneScreen } from './one-screen.ts'

async function openSummary(page: Page, clinic: Clinic, patient: string): Promise<void> {
  await page.goto(clinic.launchUrl(patient))
  await expectRead(page)
}

/** 720 px are what 1440 px are at 200 %. */
const widths = [1440, 1024, 720, 380]

async function expectReadable(page: Page, screen: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // Plots are drawn again at their new width a moment later.
    await expect
      .poll(() => unreadable(page), { message: `${screen}, ${String(width)} px` })
      .toEqual([])
  }
}

test('the fullest story is one screen, and in French but for a line: nothing of the summary is below a window of 1440 by 900', async ({
  clinic,
  quiet: page,
}) => {
  await openSummary(page, clinic, 'story-heart-failure')
  await test.step('in forced colours a chosen window and a critical flag are told from the rest', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)
    await expect(page.locator('.news .flag--critical').first()).toBeVisible()
    expect(await ground('.news .chip[aria-pressed=true]')).not.toBe(
      await ground('.news .chip[aria-pressed=false]'),
    )
    const hollow = page.locator('.plot__point--hollow.plot__point--high').first()
    const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color)
    await expect(hollow).toHaveCSS('stroke', ink)
    expect(await ground('.news .flag--critical')).not.toBe(await ground('.news .flag--high'))
    await page.emulateMedia({ forcedColors: null })
  })
  await expectOneScreen(page)
})

test('no text is cut or lies over another: summary and vital signs of a stay and of a child', async ({
  clinic,
  quiet: page,
}) => {
  for (const patient of ['story-heart-failure', 'story-child-growth']) {
    await openSummary(page, clinic, patient)
    await expectReadable(page, `summary of ${patient}`)
    await page.getByRole('link', { name: 'Vital signs' }).click()
    await expect(page.locator('.vitals__card').first()).toBeVisible()
    await expectReadable(page, `vital signs of ${patient}`)
  }
})

test('what a screen shows is in its address: it survives a reload, and Back brings it again', async ({
  clinic,
  quiet: page,
}) => {
  await openSummary(page, clinic, 'story-heart-failure')
  const potassium = page.locator('.laboratory').getByRole('button', { name: 'Potassium' })
  await potassium.click()
  const year = page.locator('.row__detail').getByRole('button', { name: '1 y', exact: true })
  await year.click()
  await page.getByRole('button', { name: 'last encounter' }).click()
  await expect(page.locator('.news')).toContainText('since the encounter of')
  const { search } = new URL(page.url())
  expect(search).toMatch(/^\?open=(?<key>[0-9a-z]+)&of=\k<key>&window=1y&new=encounter$/)
  await page.reload()
  await expect(year).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.news')).toContainText('since the encounter of')
  await page.getByRole('link', { name: 'Vital signs' }).click()
  await page.getByRole('button', { name: '30 d', exact: true }).click()
  await page.getByRole('button', { name: '°F, lb, in' }).click()
  expect(new URL(page.url()).search).toBe('?window=30d&units=us')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Temperature' })).toContainText(/≈ \d+\.\d °F/)
  expect(await violationsOn(page)).toEqual([])
  await page.goBack()
  await expect(potassium).toHaveAttribute('aria-expanded', 'true')
  // The units that were chosen since are still the reader's, and what was sent stays in its place.
  await expect.poll(() => new URL(page.url()).search).toBe(`${search}&units=us`)
  const weight = page.locator('.rows--signs').getByRole('row', { name: /^Weight/ })
  await expect(weight).toContainText(/≈ \d+\.\d lb/)
  await expect(weight.locator('.row__unit')).toHaveText('kg')
  await page.getByRole('link', { name: 'Vital signs' }).click()
  await expect(page.getByRole('button', { name: '°F, lb, in' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})
