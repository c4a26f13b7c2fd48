import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chartIn } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** 1 KB is 1024 bytes; sizes are gzip -9 of what was served, each file once. */
const kilobyte = 1024

test('the launch page is small, the first chart is light, and nobody else is asked', async ({
  clinic,
  page,
}) => {
  const launchFiles = new Set<string>()
  const chartFiles = new Set<string>()
  const origins = new Set<string>()
  let isLaunched = false
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    origins.add(origin)
    if (pathname === '/chart') isLaunched = true
    if (origin !== clinic.app) return
    if (isLaunched) chartFiles.add(pathname)
    else launchFiles.add(pathname)
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
  const beforeCharts = [...new Set([...launchFiles, ...chartFiles])]
  const sizes = await Promise.all(
    beforeCharts.map(async (path) => {
      const response = await page.request.get(`${clinic.app}${path}`)
      return [path, gzipSync(await response.body(), { level: 9 }).length] as const
    }),
  )
  const total = (paths: ReadonlySet<string>) =>
    sizes.filter(([path]) => paths.has(path)).reduce((sum, [, size]) => sum + size, 0)
  const all = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(
    `launch page ${(total(launchFiles) / kilobyte).toFixed(1)} KB, to the first chart ${(all / kilobyte).toFixed(1)} KB`,
  )
  expect(total(launchFiles), JSON.stringify(sizes)).toBeLessThanOrEqual(18.5 * kilobyte)
  expect(all, JSON.stringify(sizes)).toBeLessThanOrEqual(150 * kilobyte)
  expect([...origins].toSorted()).toEqual([clinic.app, new URL(clinic.ehr).origin].toSorted())
  const trend = readFileSync(join('dist', 'index.html'), 'utf8')
  expect(trend, 'the big chart is not preloaded').not.toContain('trend-plot')
  expect(beforeCharts.filter((path) => path.includes('trend-plot'))).toEqual([])
})

test('after the token every first search is sent at once: serial depth 1', async ({
  clinic,
  page,
}) => {
  const events: { readonly what: 'asked' | 'answered'; readonly url: string }[] = []
  const isFirstSearch = (url: string) =>
    /\/fhir\/r4\/(Patient\/|Observation\?|MedicationRequest\?)/.test(url)
  page.on('request', (request) => {
    if (isFirstSearch(request.url())) events.push({ what: 'asked', url: request.url() })
  })
  page.on('requestfinished', (request) => {
    if (isFirstSearch(request.url())) events.push({ what: 'answered', url: request.url() })
  })
  // Every answer takes a while, so that what waits for another can be told from what does not.
  await page.route('**/fhir/r4/**', async (route) => {
    if (isFirstSearch(route.request().url()))
      await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
  const firstAnswer = events.findIndex(({ what }) => what === 'answered')
  expect(events.slice(0, firstAnswer).map(({ what }) => what)).toEqual([
    'asked',
    'asked',
    'asked',
    'asked',
  ])
  expect(events.filter(({ what }) => what === 'asked')).toHaveLength(4)
})

test('the searches before React: the first request leaves while the screen’s code is still held back', async ({
  clinic,
  page,
}) => {
  let isAsked = false
  page.on('request', (request) => {
    if (request.url().includes('/fhir/r4/Observation?')) isAsked = true
  })
  await page.route('**/assets/mount-*.js', async (route) => {
    await expect.poll(() => isAsked, { timeout: 10_000 }).toBe(true)
    await route.continue()
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
})

test('no code waits for other code: a page asks for all of it before its own script has arrived', async ({
  clinic,
  page,
}) => {
  const pages: { readonly early: string[]; readonly late: string[]; isHeld: boolean }[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/(launch\.html|chart)$/.test(pathname)) pages.push({ early: [], late: [], isHeld: true })
    const current = pages.at(-1)
    if (!pathname.startsWith('/assets/') || !current) return
    const asked = current.isHeld ? current.early : current.late
    asked.push(pathname)
  })
  await page.route(/\/assets\/(launch|index)-[^/]*\.js$/, async (route) => {
    const current = pages.at(-1)
    let count = 0
    while (current && count !== current.early.length) {
      count = current.early.length
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    if (current) current.isHeld = false
    await route.continue()
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
  expect(pages).toHaveLength(2)
  for (const { early, late } of pages) {
    // The big chart comes by itself, after the first screen.
    const waited = late.filter((path) => !early.includes(path) && !path.includes('trend-plot'))
    expect(waited).toEqual([])
  }
})
