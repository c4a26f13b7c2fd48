import type { Page, Route } from '@playwright/test'
import { announceNeighbour } from './chart-page.ts'
import { expect, type Clinic } from './clinic.ts'
import { inGreek } from './greek-chart.ts'

/** Checks what is on screen now. */
export type Judge = (where: string) => Promise<void>

/** Goes through every screen of the app, in any language, by its markup and never by words. */
export async function visitEveryScreen(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  await visitChart(page, clinic, judge)
  await visitResults(page, judge)
  await visitReport(page, judge)
  await visitWhatIsNotPermitted(page, clinic, judge)
  await visitFaces(page, clinic, judge)
  await visitFailures(page, clinic, judge)
}

/** However long its words are, a page is never wider than its window. */
export async function expectToFit(page: Page, where: string): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow, { message: where }).toBeLessThanOrEqual(0)
}

async function panelsAre(page: Page, ring: string, count: number): Promise<void> {
  await expect(page.locator(`[data-ring=${ring}]`)).toHaveCount(count, { timeout: 20_000 })
}

async function visitChart(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await panelsAre(page, 'complete', 3)
  await judge('the summary')
  for (const toggle of await page.locator('.completeness [aria-expanded]').all())
    await toggle.click()
  await expect(page.locator('.ledger')).toHaveCount(3)
  await page.locator('.rows--results .row__name').first().click()
  await page.locator('.pressure__name').click()
  await page.locator('.rows--signs .row__name').first().click()
  await page.locator('.medications__toggle').click()
  await page.locator('.medication__open').first().click()
  await expect(page.locator('.reading-table')).toHaveCount(3)
  await expect(page.locator('.trend-plot .plot__label').first()).toBeVisible()
  await announceNeighbour(page, 'ΜΠΟΛΙΕ, Κολέτ')
  await judge('the summary with everything open')
  const sources = page.locator('.button--source')
  await sources.first().click()
  await page.locator('.reading-table .button--source').first().click()
  await page.locator('.medication .button--source').first().click()
  await expect(page.locator('.source__json')).toHaveCount(3)
  await judge('the sources of values')
}

async function visitResults(page: Page, judge: Judge): Promise<void> {
  await page.locator('.laboratory .panel__more').click()
  await page.locator('.sheet__toggle').last().click()
  await page.locator('.sheet__cell .flag--critical').last().click()
  await expect(page.locator('.results__details .reading-table')).toBeVisible()
  await judge('the results')
  await page.locator('.find-field').fill('zzz')
  await expect(page.locator('.sheet')).toHaveCount(0)
  await judge('no result that matches')
}

async function visitReport(page: Page, judge: Judge): Promise<void> {
  await page.locator('.navigation__tab').last().click()
  await expect(page.locator('.report__table tbody tr')).toHaveCount(7)
  await judge('the session report')
}

/** Launches that were not allowed everything. */
async function visitWhatIsNotPermitted(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  const noPatient = 'patient/MedicationRequest.rs patient/Medication.r'
  await page.goto(clinic.launchUrl('story-healthy-young', { scopes: noPatient }))
  await expect(page.locator('main [role=alert] p').first()).toBeVisible()
  await judge('no chart without an identity')
  const scopes = `patient/Patient.r ${noPatient}`
  await page.goto(clinic.launchUrl('story-healthy-young', { scopes }))
  await panelsAre(page, 'not-permitted', 2)
  await expect(page.locator('.news__head').first()).toBeVisible()
  await judge('panels that are not permitted')
  await page.locator('.navigation__tab').last().click()
  await expect(page.locator('.report__table tbody tr')).toHaveCount(7)
  await judge('the report of what was not permitted')
}

/** What panels show instead of their data, in the order in which one session can come to it, and its end. */
async function visitFaces(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  const orders = '**/fhir/r4/MedicationRequest?*'
  const refused = { status: 403, body: 'not allowed' }
  const held = Promise.withResolvers<Route>()
  await page.clock.install()
  await page.route(orders, (route) => {
    held.resolve(route)
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await panelsAre(page, 'complete', 2)
  await judge('a panel that is loading')
  await (await held.promise).fulfill(refused)
  await panelsAre(page, 'failed', 1)
  await judge('a panel that failed')
  const details = page.locator('[data-ring=failed] .completeness__tools .button')
  await details.click()
  await expect(page.locator('.ehr-words')).toBeVisible()
  await judge('the details of a panel that failed')
  await details.click()
  await page.unroute(orders)
  await page.locator('.panel__say .button').click()
  await panelsAre(page, 'complete', 3)
  await page.route(orders, (route) => route.fulfill(refused))
  await page.locator('.banner__tools .button').click()
  await panelsAre(page, 'stale', 1)
  await judge('a panel that is stale')
  await page.unroute(orders)
  await visitWhatIsMissing(page, judge)
  await visitEnd(page, judge)
}

/** Answers that are empty or incomplete, and what was left out of them. */
async function visitWhatIsMissing(page: Page, judge: Judge): Promise<void> {
  const [orders, results] = [
    '**/fhir/r4/MedicationRequest?*',
    '**/fhir/r4/Observation?*category=laboratory*',
  ]
  await page.route(orders, (route) => {
    const link = [{ relation: 'self', url: route.request().url() }]
    return route.fulfill({
      json: { resourceType: 'Bundle', type: 'searchset', total: 0, link, entry: [] },
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  await page.route(results, async (route) => {
    const response = await route.fetch()
    const bundle = inGreek(await response.json()) as {
      total: number
      link: object[]
      entry?: { resource: { status: string; subject: { reference: string } } }[]
    }
    const [first, second] = bundle.entry ?? []
    if (first) first.resource.subject.reference = 'Patient/somebody-else'
    if (second) second.resource.status = 'entered-in-error'
    bundle.total = 999
    bundle.link = [{ relation: 'next', url: 'http://127.0.0.1:9/fhir/r4?page=2' }]
    await route.fulfill({ response, json: bundle })
  })
  await page.locator('.banner__tools .button').click()
  await panelsAre(page, 'incomplete', 1)
  await panelsAre(page, 'complete', 2)
  await page.locator('[data-ring=incomplete] [aria-expanded]').click()
  await expect(page.locator('.ledger')).toHaveCount(1)
  await judge('an incomplete panel with its details, and one without any resource')
  await page.unroute(orders)
  await page.unroute(results)
}

async function visitEnd(page: Page, judge: Judge): Promise<void> {
  const token = '**/auth/token'
  await page.route(token, (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: '{"error":"invalid_grant"}',
    }),
  )
  // The token of ten minutes is renewed after nine.
  await page.clock.fastForward('09:30')
  await expect(page.locator('main [role=alert]')).toBeVisible()
  // The reason comes with the late words.
  await page.waitForLoadState('networkidle')
  await judge('the end of the session')
  await page.unroute(token)
}

async function visitFailures(page: Page, clinic: Clinic, judge: Judge): Promise<void> {
  const app = clinic.app
  const alerts = [
    '/e/local-ehr/chart/00000000-0000-4000-8000-000000000000',
    '/e/local-ehr/callback?code=stolen&state=not-ours',
    '/e/local-ehr/callback?code=stolen',
    '/launch.html?iss=https%3A%2F%2Fevil.example%2Ffhir&launch=x',
    '/launch.html?launch=x',
  ]
  for (const path of alerts) {
    await page.goto(`${app}${path}`)
    await expect(page.getByRole('alert')).toContainText('SC-')
    // Drawn with the words; the launch page shows the code before they are here.
    await expect(page.locator('.languages')).toBeVisible()
    await judge(path)
  }
  await page.goto(app)
  await expect(page.locator('.button--primary')).toBeVisible()
  await judge('the start page')
  await page.goto(`${app}/launch.html`)
  await expect(page.locator('li a').first()).toBeVisible()
  await judge('the launch page')
}
