import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { unreadable } from '../boxes.ts'
import { chartIn, expectRead } from '../chart-page.ts'
import { expect, test } from '../clinic.ts'
import { openDesktop } from '../ehr-page.ts'
import { chartFiles, type ChartFile } from './chart-files.ts'

const folder = process.env['CHARTS_FOLDER'] ?? ''
const files = folder === '' ? [] : chartFiles(folder)

test('the folder has charts in it', () => {
  expect(files.length).toBeGreaterThan(0)
})

for (const file of files) {
  test.describe(file.file, () => {
    test('an EHR launch in the pane fills all three panels', async ({ clinic, quiet: page }) => {
      await openDesktop(page, clinic)
      await page.goto(`${clinic.ehr}?patient=${file.patientId}&pane=side`)
      const pane = page.frameLocator('iframe[title=Sidechart]')
      await expectRead(pane)
      await expectPanels(chartIn(pane), file)
    })

    test('an EHR launch in a new window fills all three panels', async ({ clinic, page }) => {
      await openDesktop(page, clinic, file.patientId)
      const [chartPage] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: 'New window' }).first().click(),
      ])
      await expectRead(chartPage)
      await expectPanels(chartIn(chartPage), file)
    })

    test('a standalone launch as the patient fills all three panels', async ({
      clinic,
      quiet: page,
    }) => {
      await page.goto(`${clinic.app}/launch.html`)
      await page.getByRole('link', { name: 'Local sandbox EHR' }).click()
      await page.locator(`button[value="patient:${file.patientId}"]`).click()
      await page.getByRole('button', { name: 'Allow' }).click()
      await expectRead(page)
      await expectPanels(chartIn(page), file)
    })

    test('no text of its summary, vital signs and results is cut or lies over another', async ({
      clinic,
      quiet: page,
    }) => {
      await page.goto(clinic.launchUrl(file.patientId))
      await expectRead(page)
      for (const screen of ['Summary', 'Vital signs', 'Results']) {
        await page.getByRole('link', { name: screen, exact: true }).click()
        await expect(page.locator('[data-ring=complete]').first()).toBeVisible()
        await expect(page.locator('.late')).toHaveCount(0)
        for (const width of [1440, 1024, 720, 380]) {
          await page.setViewportSize({ width, height: 900 })
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
          await expect
            .poll(() => unreadable(page), { message: `${screen}, ${String(width)} px` })
            .toEqual([])
        }
        await page.setViewportSize({ width: 1440, height: 900 })
      }
    })

    test('every Observation and MedicationRequest of the file is shown, left out with a reason, or not asked for', async ({
      clinic,
      quiet: page,
    }) => {
      const accessTokens = sentAccessTokens(page)
      await page.goto(clinic.launchUrl(file.patientId))
      await expectRead(page)
      const chart = chartIn(page)
      await loadOlder(chart)
      const onScreen = {
        'vital-signs': await evidence(chart.vitalSigns),
        laboratory: await evidence(chart.laboratory),
        'medication-requests': await evidence(chart.medications),
      }
      const report = await downloadedReport(page, accessTokens)
      const inFile = {
        'vital-signs': file.vitalSigns,
        laboratory: file.laboratory,
        'medication-requests': file.medicationRequests,
      }
      for (const [search, expected] of Object.entries(inFile)) {
        const told = report.searches.find((each) => each.search === search)
        const lines = (told?.lines ?? []).filter(({ kind }) => kind !== 'superseded')
        const referencesOf = (of: readonly Line[]) =>
          of.map(({ key }) => key.replace(/\/_history\/.*$/, '')).toSorted()
        const shown = lines.filter(({ kind }) => kind === 'shown')
        const leftOut = lines.filter(({ kind }) => kind !== 'shown')
        expect(told?.outcome, search).toBe('complete')
        expect(told?.window, search).toEqual({ kind: 'any-date' })
        expect(referencesOf(lines), `${search}: the ledger is the file's`).toEqual(
          expected.toSorted(),
        )
        expect(leftOut.map(({ reason }) => reason)).toEqual(leftOut.map(() => 'entered-in-error'))
        expect(referencesOf(leftOut)).toEqual(
          expected.filter((reference) => file.inError.has(reference)).toSorted(),
        )
        const reached = onScreen[search as keyof typeof onScreen]
        expect([...reached].toSorted(), `${search}: what is called shown is on screen`).toEqual(
          referencesOf(shown),
        )
      }
      const asked = file.vitalSigns.length + file.laboratory.length
      expect(asked + file.otherObservations.length, 'asked and not asked are the file').toBe(
        file.observations,
      )
    })
  })
}

async function expectPanels(chart: ReturnType<typeof chartIn>, file: ChartFile): Promise<void> {
  await expect(chart.banner).toContainText(file.family.toLocaleUpperCase())
  await loadOlder(chart)
  const counted = (references: readonly string[], noun: string) => {
    const count = references.filter((reference) => !file.inError.has(reference)).length
    return `${String(count)} ${noun}${count === 1 ? '' : 's'} · any date`
  }
  await expect(chart.vitalSigns.locator('[data-ring=complete]')).toContainText(
    counted(file.vitalSigns, 'vital sign'),
  )
  await expect(chart.laboratory.locator('[data-ring=complete]')).toContainText(
    counted(file.laboratory, 'result'),
  )
  await expect(chart.medications.locator('[data-ring=complete]')).toContainText(
    counted(file.medicationRequests, 'order'),
  )
  if (file.medicationRequests.length === 0)
    await expect(chart.medications).toContainText('No orders recorded')
}

/** In a long chart the panels load two years first. Loads the rest. */
async function loadOlder(chart: ReturnType<typeof chartIn>): Promise<void> {
  for (const panel of [chart.vitalSigns, chart.laboratory]) {
    const button = panel.getByRole('button', { name: 'Read older' })
    if ((await button.count()) === 0) continue
    await button.click()
    await expect(panel.locator('[data-ring=complete]')).toContainText('any date', {
      timeout: 20_000,
    })
  }
}

/** Expands everything in a panel, and collects the references of the resources it shows. */
async function evidence(panel: Locator): Promise<Set<string>> {
  const seen = new Set<string>()
  const closed = panel.locator('.panel__body [aria-expanded=false]:not(.button--link, .rest__name)')
  while ((await closed.count()) > 0) await closed.first().click()
  await collect()
  // Of the results that run on in a line one is open at a time.
  for (const name of await panel.locator('.rest__name').all()) {
    await name.click()
    await collect()
  }
  return seen

  async function collect() {
    await expect(panel.locator('.late')).toHaveCount(0)
    const values = await panel
      .locator('[data-evidence]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-evidence') ?? ''))
    for (const reference of values.flatMap((value) => value.split(','))) seen.add(reference)
  }
}

interface Report {
  readonly searches: readonly {
    readonly search: string
    readonly outcome: string
    readonly window: unknown
    readonly lines: readonly Line[]
  }[]
}

/** Of the ledger: what became of one resource. */
interface Line {
  readonly key: string
  readonly kind: string
  readonly reason?: string
}

async function downloadedReport(page: Page, accessTokens: ReadonlySet<string>): Promise<Report> {
  await page.getByRole('link', { name: 'Session' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as JSON' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  expect(accessTokens.size).toBeGreaterThan(0)
  for (const accessToken of accessTokens) expect(text).not.toContain(accessToken)
  return JSON.parse(text) as Report
}

/** Tokens live in the page's memory: they are seen only in what it sends. */
function sentAccessTokens(page: Page): ReadonlySet<string> {
  const accessTokens = new Set<string>()
  page.on('request', (request) => {
    const [, accessToken] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? []
    if (accessToken !== undefined) accessTokens.add(accessToken)
  })
  return accessTokens
}
