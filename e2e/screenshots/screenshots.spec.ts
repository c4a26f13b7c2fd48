import type { Page } from '@playwright/test'
import { expectRead } from '../chart-page.ts'
import { test, type Clinic } from '../clinic.ts'
import { openDesktop } from '../ehr-page.ts'
import { picture } from './picture.ts'

/** The pictures in docs/screenshots, taken from the running app with generated patients. */

const patient = 'story-heart-failure'

async function openChart(page: Page, clinic: Clinic, whose = patient): Promise<void> {
  await page.goto(clinic.launchUrl(whose))
  await expectRead(page)
  await everythingLate(page)
}

/** What comes after the first chart is in the picture, however long it takes. */
async function everythingLate(page: Page): Promise<void> {
  await page.locator('.reader').waitFor()
  await page.waitForLoadState('networkidle')
}

/** A narrow page is as high as what it holds, so that nothing that sticks to the window lies over it. */
async function showWholeWhereNarrow(page: Page): Promise<void> {
  const { width = 0 } = page.viewportSize() ?? {}
  if (width > 1240) return
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height })
}

picture('summary', [1440, 1024, 380], openChart)
for (const [name, language] of [
  ['summary-fr-CA', 'fr-CA'],
  ['summary-pseudo-locale', 'qps'],
] as const) {
  picture(name, [1440, 380], async (page, clinic) => {
    await page.goto(`${clinic.app}/launch.html?lang=${language}`)
    await page.goto(clinic.launchUrl(patient))
    await page.locator('[data-ring=complete]').nth(2).waitFor()
    await everythingLate(page)
  })
}
picture('result-open', [1440, 1024, 380], async (page, clinic) => {
  await openChart(page, clinic)
  await page.getByRole('button', { name: 'Potassium' }).click()
  await page.getByRole('img', { name: 'Trend of Potassium in mmol/L' }).waitFor()
})
picture('results', [1440, 1024, 380], async (page, clinic) => {
  await openChart(page, clinic)
  await page.getByRole('link', { name: 'Results', exact: true }).click()
  await page.getByRole('grid').waitFor()
})
picture('trend', [1440, 1024, 380], async (page, clinic) => {
  await openChart(page, clinic, 'story-sepsis')
  await page.getByRole('link', { name: 'Results', exact: true }).click()
  await page.getByRole('button', { name: /^Creatinine, .* 2\.36 high/i }).click()
  await page.getByRole('combobox', { name: 'Add a line' }).selectOption({ label: 'Urea nitrogen' })
  await page.getByRole('img', { name: 'Trend of Urea nitrogen in mg/dL' }).waitFor()
})
picture('results-days-as-rows', [1440, 380], async (page, clinic) => {
  await openChart(page, clinic, 'story-sepsis')
  await page.getByRole('link', { name: 'Results', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Days as rows' }).check()
})
for (const [suffix, language, medications] of [
  ['', 'en', 'Medications'],
  ['-fr-CA', 'fr-CA', 'Médicaments'],
] as const) {
  const openInLanguage = async (page: Page, clinic: Clinic, whose = patient) => {
    await page.goto(`${clinic.app}/launch.html?lang=${language}`)
    await page.goto(clinic.launchUrl(whose))
    await page.locator('[data-ring=complete]').nth(2).waitFor()
    await everythingLate(page)
  }
  const openMedications = async (page: Page, clinic: Clinic, whose?: string) => {
    await openInLanguage(page, clinic, whose)
    await page.getByRole('link', { name: medications, exact: true }).click()
    await page.getByRole('slider').waitFor()
    await showWholeWhereNarrow(page)
  }
  picture(`medications${suffix}`, [1440, 1024, 380], openMedications)
  picture(`medications-warfarin${suffix}`, [1440, 380], async (page, clinic) => {
    await openMedications(page, clinic, 'story-atrial-fibrillation')
    await page.getByRole('button', { name: /^(INR|RNI) · warfarine?$/ }).click()
  })
  for (const format of ['A4', 'Letter'])
    test(`print${suffix} on ${format}`, async ({ clinic, page }) => {
      await openInLanguage(page, clinic)
      await page.getByRole('button', { name: /^(Print|Imprimer)…$/ }).waitFor()
      await page.pdf({ path: `docs/screenshots/print-${format}${suffix}.pdf`, format })
    })
}
picture('vital-signs', [1440, 1024, 380], async (page, clinic) => {
  await openChart(page, clinic, 'story-sepsis')
  await page.getByRole('link', { name: 'Vital signs' }).click()
  await page.locator('.trend-plot svg').first().waitFor()
})
picture('growth', [1440, 1024, 380], async (page, clinic) => {
  await openChart(page, clinic, 'story-child-growth')
  await page.getByRole('link', { name: 'Vital signs' }).click()
  await page
    .getByRole('img', { name: /WHO|CDC/ })
    .first()
    .waitFor()
})
picture('session-report', [1440], async (page, clinic) => {
  await openChart(page, clinic)
  await page.getByRole('link', { name: 'Session' }).click()
})
picture('not-permitted', [1440], async (page, clinic) => {
  const scopes = 'patient/Patient.r patient/MedicationRequest.rs patient/Medication.r'
  await page.goto(clinic.launchUrl(patient, { scopes }))
  await page.locator('[data-ring=complete]').first().waitFor()
})
picture('ehr-desktop', [1440, 1024], async (page, clinic) => {
  await openDesktop(page, clinic)
  await page.goto(`${clinic.ehr}?patient=${patient}&pane=side`)
  await expectRead(page.frameLocator('iframe'))
})
for (const section of ['Results', 'Orders', 'Visits']) {
  picture(`ehr-${section.toLowerCase()}`, [1440], async (page, clinic) => {
    await openDesktop(page, clinic, patient)
    await page.getByRole('tab', { name: section }).click()
  })
}
picture('ehr-simulator', [1440], async (page, clinic) => {
  await page.goto(`${clinic.ehr}simulator?patient=${patient}`)
  await page.getByRole('button', { name: 'Launch here' }).click()
  await expectRead(page.frameLocator('iframe'))
  await page.getByRole('code').filter({ hasText: 'authorization_code' }).click()
})
picture('ehr-consent', [1440, 380], async (page, clinic) => {
  await page.goto(`${clinic.app}/launch.html`)
  await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
  await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
  await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
  await page.getByRole('heading', { name: 'Allow access?' }).waitFor()
})
picture('ehr-portal', [1440], async (page, clinic) => {
  await page.goto(clinic.portal)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
})
picture('launch', [1440, 380], async (page, clinic) => {
  await page.goto(`${clinic.app}/launch.html`)
})
