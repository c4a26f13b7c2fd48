import type { Page } from '@playwright/test'
import { expect, type Clinic } from './clinic.ts'

/** Checks what is on screen now. */
export type Judge = (where: string) => Promise<void>

/** Goes through every screen of the app, in any language, by its markup and never by words. */
export async function visitEveryScreen(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  await visitChart(page, clinic, judge)
  await visitReport(page, judge)
  await visitFaces(page, clinic, judge)
  await visitFailures(page, clinic, judge)
}

async function panelsAre(page: Page, ring: string, count: number): Promise<void> {
  await expect(page.locator(`[data-ring=${ring}]`)).toHaveCount(count, { timeout: 20_000 })
}

async function visitChart(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await panelsAre(page, 'complete', 3)
  await judge('the summary')
  for (const width of [380, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await judge(`the summary at ${String(width)} px`)
  }
  for (const toggle of await page.locator('.completeness [aria-expanded]').all())
    await toggle.click()
  await expect(page.locator('.ledger')).toHaveCount(3)
  await page.locator('.analytes__name').first().click()
  await page.locator('.tile__button').first().click()
  await page.locator('.tiles .tile__button').first().click()
  await page.locator('.medications__toggle').click()
  await expect(page.locator('.reading-table')).toHaveCount(3)
  await expect(page.locator('.trend-plot .plot__label').first()).toBeVisible()
  await judge('the summary with everything open')
}

async function visitReport(page: Page, judge: Judge): Promise<void> {
  await page.locator('.navigation__tab').nth(1).click()
  await expect(page.locator('.report__table tbody tr')).toHaveCount(5)
  await judge('the session report')
}

/** What a panel shows instead of its data. */
async function visitFaces(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  const orders = '**/fhir/r4/MedicationRequest?*'
  await page.route(orders, () => undefined)
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await panelsAre(page, 'complete', 2)
  await judge('a panel that is loading')
  await page.unroute(orders)
  await page.route(orders, (route) => route.fulfill({ status: 403, body: '{}' }))
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await panelsAre(page, 'failed', 1)
  await judge('a panel that failed')
  await page.unroute(orders)
  await page.locator('.panel__say .button').click()
  await panelsAre(page, 'complete', 3)
  await page.route(orders, (route) => route.fulfill({ status: 403, body: '{}' }))
  await page.locator('.banner__tools .button').click()
  await panelsAre(page, 'stale', 1)
  await judge('a panel that is stale')
  await page.unroute(orders)
  const scopes = 'patient/Patient.r patient/MedicationRequest.rs patient/Medication.r'
  await page.goto(clinic.launchUrl('story-heart-failure', { scopes }))
  await panelsAre(page, 'not-permitted', 2)
  await judge('panels that are not permitted')
  await page.locator('.navigation__tab').nth(1).click()
  await expect(page.locator('.report__table tbody tr')).toHaveCount(5)
  await judge('the report of what was not permitted')
  const noPatient = 'patient/MedicationRequest.rs patient/Medication.r'
  await page.goto(clinic.launchUrl('story-heart-failure', { scopes: noPatient }))
  await expect(page.locator('main[role=alert]')).toBeVisible()
  await judge('no chart without an identity')
}

async function visitFailures(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  const app = clinic.app
  const alerts = [
    '/chart/00000000-0000-4000-8000-000000000000',
    '/chart?code=stolen&state=not-ours',
    '/chart?code=stolen',
    '/launch.html?iss=https%3A%2F%2Fevil.example%2Ffhir&launch=x',
    '/launch.html?launch=x',
  ]
  for (const path of alerts) {
    await page.goto(`${app}${path}`)
    await expect(page.getByRole('alert')).toContainText('SC-')
    await expect(page.locator('h1')).toHaveCount(1)
    await judge(path)
  }
  await page.goto(app)
  await expect(page.locator('.button--primary')).toBeVisible()
  await judge('the start page')
  await page.goto(`${app}/launch.html`)
  await expect(page.locator('li button').first()).toBeVisible()
  await judge('the launch page')
}
