import type { Page } from '@playwright/test'
import { chartFiles } from '../charts/chart-files.ts'
import { expectRead } from '../chart-page.ts'
import { test } from '../clinic.ts'

/**
 * Pictures of the views of many charts, to be looked at beside the mocks: those of the folder that `CHARTS_FOLDER` names,
 * or the stories. They are written to the folder that `VIEWS_FOLDER` names and do not stand in the repository.
 */

const views = process.env['VIEWS_FOLDER']
const charts = process.env['CHARTS_FOLDER']
const stories = [
  'atrial-fibrillation',
  'child-growth',
  'diabetes-kidney',
  'healthy-young',
  'heart-failure',
  'hypothyroidism',
  'last-years',
  'merged-record',
  'sepsis',
  'thyroid-arthritis',
].map((name) => `story-${name}`)
const patients =
  charts === undefined ? stories : chartFiles(charts).map(({ patientId }) => patientId)

for (const patient of views === undefined ? [] : patients) {
  test(`the views of ${patient}`, async ({ clinic, page }) => {
    test.setTimeout(180_000)
    await page.goto(clinic.launchUrl(patient))
    await expectRead(page)
    await pictures(page, `${patient}-summary`)
    await page.getByRole('link', { name: 'Vital signs' }).click()
    await pictures(page, `${patient}-vital-signs`)
    await page.getByRole('link', { name: 'Results', exact: true }).click()
    await pictures(page, `${patient}-results`)
    const cell = page.getByRole('grid').getByRole('button').last()
    if ((await cell.count()) === 0) return
    await cell.click()
    await pictures(page, `${patient}-trend`)
  })
}

for (const patient of views === undefined ? [] : patients)
  for (const language of ['en', 'fr-CA']) {
    test(`medications of ${patient}, on screen and on paper: ${language}`, async ({
      clinic,
      page,
    }) => {
      test.setTimeout(180_000)
      await page.goto(`${clinic.app}/launch.html?lang=${language}`)
      await page.goto(clinic.launchUrl(patient))
      await page.locator('.completeness[data-ring]').nth(2).waitFor()
      await page.locator('.reader').waitFor()
      await page.waitForLoadState('networkidle')
      await page.pdf({ path: `${views ?? ''}/${patient}-${language}.pdf`, format: 'A4' })
      await page.getByRole('link', { name: /^(Medications|Médicaments)$/ }).click()
      await page.getByRole('searchbox').waitFor()
      await pictures(page, `${patient}-medications-${language}`)
    })
  }

async function pictures(page: Page, name: string): Promise<void> {
  for (const width of [380, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    // Plots are drawn again at their new width a moment later.
    await page.waitForTimeout(700)
    const path = `${views ?? ''}/${name}-${String(width)}.png`
    await page.screenshot({ path, fullPage: width < 1000 })
  }
}
