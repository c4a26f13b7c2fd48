import type { Page } from '@playwright/test'
import type { Clinic } from './clinic.ts'

/** Signs Dr. Haddad in to the desktop, with a chart open if one is named. */
export async function openDesktop(page: Page, clinic: Clinic, patient?: string): Promise<void> {
  await page.goto(patient === undefined ? clinic.ehr : `${clinic.ehr}?patient=${patient}`)
  await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
  await page.getByRole('banner').first().getByText('Dr. Amal Haddad').waitFor()
  // The desktop's script has run by then.
  await page.waitForLoadState()
}

/** The desktop, found by its landmarks. */
export function desktopIn(page: Page) {
  const chart = (name: RegExp) => page.getByRole('article', { name })
  return {
    patients: page.getByRole('list', { name: 'Patients' }),
    openCharts: page.getByRole('navigation', { name: 'Open charts' }),
    chart,
    app: (name: RegExp) => chart(name).frameLocator('iframe[title=Sidechart]'),
  }
}

/** At the EHR, somebody signs in, opens a chart and allows what Sidechart asks for. */
export async function signInAs(page: Page, person: string, chart: string): Promise<void> {
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('button', { name: chart }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}
