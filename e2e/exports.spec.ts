import type { Page } from '@playwright/test'
import { violationsOn } from './axe-violations.ts'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

const clipboardText = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('the week’s labs are copied in three presses, with the digits and dates of the screen', async ({
  clinic,
  quiet: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await page.getByRole('button', { name: 'Copy…' }).click()
  await page
    .getByRole('dialog')
    .getByRole('group', { name: 'Laboratory results' })
    .getByRole('button', { name: /^Last 7 days/ })
    .click()
  await page.getByRole('button', { name: 'Copy as text for a note' }).click()
  await expect(page.getByRole('status').getByText(/^Copied: \d+ rows/)).toBeVisible()
  const note = await clipboardText(page)
  expect(note).toMatch(/Potassium 6\.2 mmol\/L \(HH \(Critical high\), range 3\.5–5\.0\)/)
  expect(note).toContain('Magnesium 2.0 mg/dL')
  expect(note).toContain(await page.locator('.laboratory .completeness__ring + span').innerText())
  const [born] = /\b1\d{3}\b/.exec(await chartIn(page).banner.innerText()) ?? []
  expect(born).toBeDefined()
  for (const identifying of ['BEAULIEU', born ?? '', '2217'])
    expect(note).not.toContain(identifying)
  await page.getByRole('button', { name: 'Copy as a table' }).click()
  await expect
    .poll(() => clipboardText(page))
    .toContain('Potassium\t6.2\tmmol/L\tHH (Critical high)')
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text()
  })
  // The browser keeps what makes a spreadsheet keep the digits.
  expect(html).toMatch(/<td[^>]* sdnum="1033;0;@"[^>]*>2\.0<\/td>/)
  for (const width of [1440, 380]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page), `${String(width)} px`).toEqual([])
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Copy…' })).toBeFocused()
  await test.step('paper has the patient and no screen: by the browser’s own command, as many pages as it needs', () =>
    expectPaper(page))
})

async function expectPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.getByRole('button', { name: 'Print…' })).toBeVisible()
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2)
  }
  await expect(page.locator('.paper')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#root')).toBeHidden()
  await expect(page.locator('.paper thead').first()).toContainText('BEAULIEU, Odette')
  await expect(page.locator('.paper tfoot')).toContainText('BEAULIEU, Odette')
  await expect(page.locator('.paper thead').first()).toHaveCSS('display', 'table-header-group')
  const width = await page
    .locator('.paper')
    .evaluate((paper) => paper.scrollWidth - paper.clientWidth)
  expect(width).toBeLessThanOrEqual(0)
}
