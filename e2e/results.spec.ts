import type { Page } from '@playwright/test'
import { addResults, type AddedResult } from './added-results.ts'
import { violationsOn } from './axe-violations.ts'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test, type Clinic } from './clinic.ts'

const widths = [1440, 1024, 380]

/** The results of one patient, reached from the laboratory panel. */
async function openResults(page: Page, clinic: Clinic, patient: string): Promise<void> {
  await page.goto(clinic.launchUrl(patient))
  await expectRead(page)
  await chartIn(page).laboratory.getByRole('link', { name: 'By day' }).click()
  await expect(sheetIn(page)).toBeVisible()
}

function sheetIn(page: Page) {
  return page.getByRole('grid', { name: 'Results by day' })
}

/** The creatinine of the sepsis's worst day. */
function worstCreatinine(page: Page) {
  return sheetIn(page).getByRole('button', {
    name: /^Creatinine, .* 2\.36 high, range 0\.60 to 1\.30/i,
  })
}

test('what is open is in the address, without any identifier; it survives a reload, and Back closes it', async ({
  clinic,
  quiet: page,
}) => {
  await openResults(page, clinic, 'story-sepsis')
  const path = new URL(page.url()).pathname
  expect(path).toMatch(/^\/e\/[a-z0-9-]+\/chart\/[0-9a-f-]{36}\/results$/)
  await page.getByRole('checkbox', { name: /^Flagged/ }).check()
  await worstCreatinine(page).click()
  const details = page.getByRole('region', { name: 'Creatinine' })
  await test.step('the highest creatinine of a stay is there with its range and its other readings', async () => {
    await expect(details.getByText('0.60–1.30 mg/dL')).toBeVisible()
    await expect(details.getByText('High, sent by the source')).toBeVisible()
    await expect(details.getByRole('table', { name: /All readings of Creatinine/ })).toBeVisible()
  })
  expect(new URL(page.url()).search).toMatch(/^\?flagged=?&test=[0-9a-z]{1,7}&at=[0-9a-z]{1,7}$/)
  await page.reload()
  await expect(details.getByText('0.60–1.30 mg/dL')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Flagged/ })).toBeChecked()
  await page.goBack()
  await expect(details).toHaveCount(0)
  await expect(sheetIn(page)).toBeVisible()
  await page.goBack()
  await expect(chartIn(page).medications).toBeVisible()
})

test('a test that was opened, pinned and closed leaves no step: Back leads to the summary', async ({
  clinic,
  quiet: page,
}) => {
  await openResults(page, clinic, 'story-sepsis')
  await worstCreatinine(page).click()
  await page.getByRole('button', { name: 'Pin to the top' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Creatinine' })).toHaveCount(0)
  await expect(page).toHaveURL(/\/results\?pins=\w+$/)
  await page.goBack()
  await expect(chartIn(page).medications).toBeVisible()
  await page.goForward()
  await expect(page).toHaveURL(/\/results\?pins=\w+$/)
})

test('axe finds nothing on the flowsheet with an open day, nor on the details of a result, wide and narrow', async ({
  clinic,
  quiet: page,
}) => {
  const expectNoViolations = async (screen: string) => {
    for (const width of [1440, 380]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsOn(page), `${screen}, ${String(width)} px`).toEqual([])
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await openResults(page, clinic, 'story-sepsis')
  await sheetIn(page)
    .getByRole('button', { name: /^Show the 2 draws/ })
    .first()
    .click()
  await expectNoViolations('flowsheet')
  await worstCreatinine(page).click()
  await expect(page.getByRole('img', { name: /Trend of Creatinine/ })).toBeVisible()
  await page.getByRole('searchbox').fill('crea')
  await expectNoViolations('details')
})

test('a keyboard alone finds a test, reads its results, opens one and closes it', async ({
  clinic,
  quiet: page,
}) => {
  await openResults(page, clinic, 'story-sepsis')
  await page.getByRole('searchbox', { name: 'Find a test' }).focus()
  await page.keyboard.type('creat')
  await expect(sheetIn(page).getByRole('rowheader', { name: /^Creatinine/ })).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.closest('[role=grid] tbody') !== null))
      break
  }
  await page.keyboard.press('End')
  // The newest of them: the charts end today, whichever day that is.
  await expect(
    sheetIn(page).getByRole('button', { name: /^Creatinine, [^,]+, 1\.04/ }),
  ).toBeFocused()
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowLeft')
  await expect(worstCreatinine(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Creatinine' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Creatinine' })).toHaveCount(0)
  await expect(worstCreatinine(page)).toBeFocused()
})

test('on a small screen the page alone scrolls a table of readings, and the result stays below its trend', async ({
  clinic,
  quiet: page,
}) => {
  await openResults(page, clinic, 'story-heart-failure')
  await sheetIn(page)
    .getByRole('button', { name: /^Potassium, / })
    .last()
    .click()
  const details = page.getByRole('region', { name: 'Potassium' })
  const table = details.getByRole('group', { name: /All readings/ })
  const isWhole = () => table.evaluate((each) => each.scrollHeight <= each.clientHeight)
  expect(await isWhole()).toBe(false)
  for (const width of [1024, 380]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(isWhole, { message: `${String(width)} px` }).toBe(true)
    const [trend, result] = await Promise.all(
      ['.trend', '.results__result'].map((part) => details.locator(part).first().boundingBox()),
    )
    if (!trend || !result) throw new Error('no trend, or no result')
    const gap = result.y - trend.y - trend.height
    expect(gap, `${String(width)} px`).toBeGreaterThanOrEqual(0)
    expect(gap, `${String(width)} px`).toBeLessThan(24)
  }
})

test('no figure, flag or mark leaves its own place, and only whole columns are in view', async ({
  clinic,
  quiet: page,
}) => {
  await addResults(page, wideResults)
  await openResults(page, clinic, 'story-heart-failure')
  for (const isTurned of [false, true]) {
    await page.getByRole('checkbox', { name: 'Days as rows' }).setChecked(isTurned)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 3000 })
      await expect(
        sheetIn(page)
          .getByRole('button', { name: /^Wide 1.0345.* 1.03456789012 critical/ })
          .first(),
      ).toBeVisible()
      await expect
        .poll(() => page.evaluate(strayFigures), { message: `${String(width)} px` })
        .toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${String(width)} px`).toBeLessThanOrEqual(0)
    }
  }
})

/** Of one day and of the day after it: what leaves its place lies over a neighbour, or is covered by it. */
const wideResults = [
  '1.03456789012',
  '-12.345678',
  '0.123456789',
  '12.345',
  '1234.5',
  '12345.6',
  '99999',
  '123456',
  '12.345678901',
  '1234567.8',
  '12345678901234567890',
].flatMap((value): AddedResult[] => [
  { name: `Wide ${value}`, value, flag: 'LL', hoursAgo: 60 },
  { name: `Wide ${value}`, value, flag: 'HU', hoursAgo: 36 },
  { name: `Wide ${value}`, value, hoursAgo: 12 },
  { name: `Wide ${value}, marked`, value, flag: 'AA', hoursAgo: 60, status: 'corrected' },
  { name: `Wide ${value}, marked`, value, flag: 'H', hoursAgo: 36, status: 'preliminary' },
  { name: `Wide ${value}, marked`, value, hoursAgo: 12, status: 'corrected' },
])

/** Parts of cells that are outside of their place, and heads in view that are cut by an edge. */
function strayFigures(): string[] {
  const sheet = document.querySelector('.sheet')
  const corners = [...document.querySelectorAll('.sheet__corner')]
  if (!sheet) return ['no sheet']
  const frozen = Math.max(...corners.map((each) => each.getBoundingClientRect().right))
  const edge = sheet.getBoundingClientRect().left + sheet.clientWidth
  // Most figures are text in their cell and no element, and a mark may be drawn as text of its style alone.
  const places = [...sheet.querySelectorAll('.sheet__place')]
  if (places.length === 0) return ['no places']
  const stray = places.filter((place) => {
    const { left, right, top, bottom } = place.getBoundingClientRect()
    return partsOf(place).some(
      (own) =>
        own.width > 0 &&
        (own.left < left - 0.5 ||
          own.right > right + 0.5 ||
          own.top < top - 0.5 ||
          own.bottom > bottom + 0.5),
    )
  })
  const cut = [...sheet.querySelectorAll('.sheet__day')].filter((head) => {
    const { left, right } = head.getBoundingClientRect()
    return (left < frozen - 1 && right > frozen + 1) || (left < edge - 1 && right > edge + 1)
  })
  return [...stray, ...cut].map((each) => each.textContent)

  function partsOf(place: Element): DOMRect[] {
    const bare = [...place.querySelectorAll('.sheet__cell--bare')].map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getBoundingClientRect()
    })
    const parts = [...place.querySelectorAll('.sheet__cell *')].filter(
      (part) => !part.closest('.sr-only, .sheet__label'),
    )
    return [...bare, ...parts.flatMap((part) => [...part.getClientRects()])]
  }
}
