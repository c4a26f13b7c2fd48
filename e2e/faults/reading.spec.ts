import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { chartIn, expectRead } from '../chart-page.ts'
import { expect, test, type Clinic } from '../clinic.ts'

/**
 * What an EHR does to a search, seen from the reader's chair and from the EHR's log: nothing of the record is lost,
 * nothing more is claimed than what came proves, and the session goes on.
 */

/** Opens a chart whose EHR has this fault. */
async function open(
  page: Page,
  clinic: Clinic,
  fault: string,
  { patient = 'story-heart-failure', ...choices }: Readonly<Record<string, string>> = {},
) {
  const run = randomUUID()
  const requests: URL[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.startsWith('/fhir/r4') && request.method() === 'GET') requests.push(url)
  })
  await page.goto(clinic.launchUrl(patient, { fault, run, ...choices }))
  await expectRead(page)
  const ofLaunch = async (kind: 'fhir' | 'fault') =>
    (await clinic.log()).filter((line) => line.kind === kind && line.launch === run)
  return {
    ...chartIn(page),
    /** Searches for Observations, by whether they ask for a first page. */
    firstPages: () => requests.filter(isFirstPage),
    /** Everything that was asked for after the first pages. */
    nextPages: () => requests.filter((url) => url.searchParams.has('_page')),
    /** Requests that met the fault, by the EHR's log. */
    met: async () => (await ofLaunch('fault')).length,
    /** Requests that were answered, by the EHR's log. */
    answered: async () => await ofLaunch('fhir'),
  }
}

const isFirstPage = (url: URL) => url.pathname.endsWith('/Observation')

/** The count that a completeness line says. */
async function count(line: ReturnType<Page['locator']>, words: RegExp): Promise<number> {
  const [, digits = ''] = words.exec(await line.innerText()) ?? []
  return Number(digits)
}

/** The names and latest values of the results on the summary, read at an EHR without faults. */
async function recordedResults(page: Page, clinic: Clinic): Promise<readonly string[]> {
  await open(page, clinic, '')
  return await rowsOf(page)
}

async function rowsOf(page: Page): Promise<readonly string[]> {
  const { laboratory } = chartIn(page)
  await expect(laboratory.locator('tbody th[scope=row]').first()).toBeVisible()
  return await laboratory.locator('tr:has(th[scope=row])').evaluateAll((rows) =>
    rows.map((row) => {
      const [name, value] = [row.querySelector('th'), row.querySelector('td')]
      return [name, value]
        .map((cell) => cell?.textContent.replaceAll(/\s+/g, ' ').trim())
        .join(': ')
    }),
  )
}

async function expectSessionGoesOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read again' }).click()
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('MRN')
}

test('a query that was dropped: every result is still there, none is called the latest, and what nobody asked for is counted', async ({
  clinic,
  page,
}) => {
  const recorded = await recordedResults(page, clinic)
  const { laboratory, vitalSigns, met, firstPages } = await open(
    page,
    clinic,
    'query-dropped:Observation',
  )
  const line = laboratory.locator('.completeness')
  const vitals = vitalSigns.locator('.completeness')
  await expect(line).toContainText('Not proven complete')
  await expect(line).toContainText('“latest” is not certain')
  await expect(laboratory.getByRole('columnheader', { name: 'Latest' })).toHaveCount(0)
  expect(await rowsOf(page)).toEqual(expect.arrayContaining([...recorded]))
  // All Observations came for either panel: what one of them shows, the other left out.
  const read = await count(line, /(\d+) read/)
  const leftOut = await count(line, /(\d+) of another category/)
  expect(leftOut).toBeGreaterThan(0)
  expect([
    await count(vitals, /(\d+) read/),
    await count(vitals, /(\d+) of another category/),
  ]).toEqual([leftOut, read])
  // Four half-years for each panel, what a dense one was divided into before its dates were seen to be ignored, and once
  // the whole. Every one of them asked for its category and its dates.
  expect(await met()).toBe(firstPages().length)
  expect(firstPages().length).toBeLessThanOrEqual(24)
  for (const { searchParams } of firstPages()) {
    expect(searchParams.has('category')).toBe(true)
    expect(searchParams.has('date')).toBe(true)
  }
  await expectSessionGoesOn(page)
})

test('a query that was half applied: dates are said not to have been, and what is older is shown and not hidden', async ({
  clinic,
  page,
}) => {
  const { vitalSigns, met, firstPages } = await open(
    page,
    clinic,
    'query-half-applied:Observation',
    { patient: 'story-child-growth' },
  )
  const line = vitalSigns.locator('.completeness')
  await expect(line).toContainText('Not proven complete')
  await expect(line).toContainText('not applied by the EHR')
  await expect(line).not.toContainText('of another category')
  expect(await count(line, /(\d+) read/)).toBeGreaterThan(0)
  await vitalSigns.getByRole('button', { name: 'Details' }).click()
  await expect(vitalSigns).toContainText('the EHR did not apply the date')
  expect(await met()).toBe(firstPages().length)
  await expectSessionGoesOn(page)
})

test('ten a page: the record is read to its last page, and is the same', async ({
  clinic,
  page,
}) => {
  const recorded = await recordedResults(page, clinic)
  const line = chartIn(page).laboratory.locator('.completeness')
  const whole = await count(line, /(\d+) results/)
  const { laboratory, nextPages, answered } = await open(page, clinic, 'ten-a-page:Observation')
  await expect(line).toContainText('Complete')
  expect(await count(line, /(\d+) results/)).toBe(whole)
  await expect(laboratory.getByRole('columnheader', { name: 'Latest' })).toHaveCount(1)
  expect(await rowsOf(page)).toEqual(recorded)
  // No page is asked for twice, and none is left out.
  const followed = nextPages().map(({ href }) => href)
  expect(new Set(followed).size).toBe(followed.length)
  expect(followed.length).toBeGreaterThan(whole / 10 - 8)
  expect((await answered()).every(({ status }) => status === 200)).toBe(true)
  await expectSessionGoesOn(page)
})

test('a next link that has expired: the search begins again once, and what came is not called complete', async ({
  clinic,
  page,
}) => {
  const { laboratory, met, firstPages } = await open(page, clinic, 'next-expired ten-a-page')
  const line = laboratory.locator('.completeness')
  await expect(line).toContainText('Incomplete')
  await expect(line).toContainText('more may exist')
  await expect(line).toContainText('“latest” is not certain')
  await expect(laboratory.getByRole('columnheader', { name: 'Latest' })).toHaveCount(0)
  await laboratory.getByRole('button', { name: 'Details' }).click()
  await expect(laboratory).toContainText(
    'the next page had expired, so the search was requested again from its beginning',
  )
  // No first page more than twice, however often its next link expires.
  const times = Map.groupBy(firstPages(), ({ href }) => href)
  expect(Math.max(...[...times.values()].map((each) => each.length))).toBe(2)
  expect(await met()).toBeGreaterThan(0)
  await expectSessionGoesOn(page)
})

for (const fault of ['break-the-glass', 'break-the-glass-as-note'])
  test(`${fault}: it is not tried again, the rest of the chart is there, and the reader is sent to the EHR`, async ({
    clinic,
    page,
  }) => {
    const { laboratory, medications, met } = await open(page, clinic, `${fault}:Observation`, {
      personality: 'epic-like',
    })
    await expect(laboratory).toContainText('Laboratory results could not be read')
    await expect(laboratory).toContainText('The EHR restricts access to this. Look it up there.')
    await expect(laboratory.locator('.completeness')).toContainText('Nothing read · 4 requests')
    await expect(medications).toContainText('furosemide')
    // Four half-years for each of two panels: every one of them once.
    expect(await met()).toBe(8)
    await expect(page.locator('body')).not.toContainText('Break-the-Glass security')
    await expect(chartIn(page).banner).toBeVisible()
  })

test('429 with a date: each request waits until then and is sent once more, and the record is complete', async ({
  clinic,
  page,
}) => {
  const recorded = await recordedResults(page, clinic)
  const sentAt = new Map<string, number[]>()
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !isFirstPage(new URL(request.url()))) return
    sentAt.set(request.url(), [...(sentAt.get(request.url()) ?? []), Date.now()])
  })
  const { laboratory, met } = await open(page, clinic, 'busy-date:Observation')
  await expect(laboratory.locator('.completeness')).toContainText('Complete')
  expect(await rowsOf(page)).toEqual(recorded)
  const searches = [...sentAt.values()]
  expect(await met()).toBe(searches.length)
  expect(searches.filter(({ length }) => length !== 2)).toEqual([])
  // A date has whole seconds: two of them are one and something from now.
  const waits = searches.map(([first = 0, second = 0]) => second - first)
  expect(Math.min(...waits)).toBeGreaterThan(900)
  await expectSessionGoesOn(page)
})

test('what an EHR says of itself corrects how it is asked, from the next request on, and the report says so', async ({
  clinic,
  page,
}) => {
  const stated = page.waitForRequest('**/fhir/r4/metadata')
  const { firstPages } = await open(page, clinic, '', { personality: 'epic-like' })
  expect((await (await stated).allHeaders())['authorization']).toBeUndefined()
  const before = firstPages()
  expect(before.every((url) => url.searchParams.has('_sort'))).toBe(true)
  await page.getByRole('link', { name: 'Session' }).click()
  const report = page.getByRole('article')
  await expect(report).toContainText('Epic May 2026')
  await expect(report).toContainText(
    'epic · corrected by the EHR’s CapabilityStatement for later requests; the first were made as plain',
  )
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect.poll(() => firstPages().length).toBeGreaterThan(before.length)
  const later = firstPages().slice(before.length)
  expect(later.every((url) => !url.searchParams.has('_sort'))).toBe(true)
})
