import type { Page } from '@playwright/test'
import { chartFiles } from '../charts/chart-files.ts'
import { test, type Clinic } from '../clinic.ts'

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
const languages = ['en', 'fr-CA'] as const

/**
 * Pictures of the views of many charts, in both languages: those of the folder that `CHARTS_FOLDER` names, or the
 * stories. They are written to the folder that `VIEWS_FOLDER` names; without one there are none.
 * @param prefix of the names of the pictures
 */
export function picturesOfViews(prefix: string): void {
  for (const patient of views === undefined ? [] : patients)
    for (const language of languages) {
      const name = (view: string) => `${prefix}${patient}-${view}-${language}`

      test(`the views of ${prefix}${patient}: ${language}`, async ({ clinic, page }) => {
        test.setTimeout(180_000)
        await openChart(page, clinic, patient, language)
        await pictures(page, name('summary'))
        await page.getByRole('link', { name: /^(Vital signs|Signes vitaux)$/ }).click()
        await pictures(page, name('vital-signs'))
        await page.getByRole('link', { name: /^(Results|Résultats)$/ }).click()
        await pictures(page, name('results'))
        const cell = page.getByRole('grid').getByRole('button').last()
        if ((await cell.count()) === 0) return
        await cell.click()
        await pictures(page, name('trend'))
      })

      test(`medications of ${prefix}${patient}, on screen and on paper: ${language}`, async ({
        clinic,
        page,
      }) => {
        test.setTimeout(180_000)
        await openChart(page, clinic, patient, language)
        await page.pdf({ path: `${views ?? ''}/${name('paper')}.pdf`, format: 'A4' })
        await page.getByRole('link', { name: /^(Medications|Médicaments)$/ }).click()
        await page.getByRole('searchbox').waitFor()
        await pictures(page, name('medications'))
      })
    }
}

async function openChart(
  page: Page,
  clinic: Clinic,
  patient: string,
  language: string,
): Promise<void> {
  await page.goto(`${clinic.app}/launch.html?lang=${language}`)
  await page.goto(clinic.launchUrl(patient))
  await page.locator('.completeness[data-ring]:not([data-ring=loading])').nth(2).waitFor()
  await page.locator('.reader').waitFor()
  await page.waitForLoadState('networkidle')
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const width of [380, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    // Plots are drawn again at their new width a moment later.
    await page.waitForTimeout(700)
    const path = `${views ?? ''}/${name}-${String(width)}.png`
    await page.screenshot({ path, fullPage: true })
  }
}
