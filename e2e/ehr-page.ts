import type { Page } from '@playwright/test'
import type { Clinic } from './clinic.ts'

/** Signs Dr. Haddad in at the desktop, with a chart open where one is named. */
export async function openDesktop(page: Page, clinic: Clinic, patient?: string): Promise<void> {
  await page.goto(patient === undefined ? clinic.ehr : `${clinic.ehr}?patient=${patient}`)
  await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
  await page.getByRole('banner').first().getByText('Dr. Amal Haddad').waitFor()
  // The desk's script has run.
  await page.waitForLoadState()
}

/** The desktop as a person finds it. */
export function desktopIn(page: Page) {
  const chart = (name: RegExp) => page.getByRole('article', { name })
  return {
    patients: page.getByRole('list', { name: 'Patients' }),
    openCharts: page.getByRole('navigation', { name: 'Open charts' }),
    chart,
    app: (name: RegExp) => chart(name).frameLocator('iframe[title=Sidechart]'),
  }
}
