import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** Sizes are gzip -9 of what was served, each file once. 1 KB is 1024 bytes. */
const kilobyte = 1024

test('the launch page and the first chart are small, and no other server is asked', async ({
  clinic,
  page,
}) => {
  // The chart's files, which the launch page has the browser fetch ahead.
  const ahead = new Set(chartFilesOf(readFileSync(join('dist', 'launch.html'), 'utf8')))
  // Each file is a request: none is there that has no code of its own.
  const names = [...ahead].map((path) => path.replace(/^\/assets\/(.*)-[\w-]{7}(\.\w+)$/, '$1$2'))
  const whole = ['index.js', 'session.js', 'first-data.js', 'first-chart.js', 'first-chart.css']
  expect(names).toEqual(whole)
  const launchFiles = new Set<string>()
  const chartFiles = new Set<string>()
  const origins = new Set<string>()
  let isLaunched = false
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    origins.add(origin)
    if (pathname === '/e/local-ehr/callback') isLaunched = true
    if (origin !== clinic.app) return
    if (isLaunched || ahead.has(pathname)) chartFiles.add(pathname)
    else launchFiles.add(pathname)
  })
  // Code that comes with the answer of a panel is not counted for another: the orders are held until the first chart.
  let showOrders: () => void = () => undefined
  const isFirstChartShown = new Promise<void>((resolve) => {
    showOrders = resolve
  })
  // So are the results, whose answer brings the news.
  for (const search of ['MedicationRequest?*', 'Observation?*category=*laboratory*']) {
    await page.route(`**/fhir/r4/${search}`, async (route) => {
      await isFirstChartShown
      await route.continue()
    })
  }
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
  const beforeCharts = [...new Set([...launchFiles, ...chartFiles])]
  showOrders()
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
  expect(total(launchFiles), JSON.stringify(sizes)).toBeLessThanOrEqual(15.4 * kilobyte)
  expect(all, JSON.stringify(sizes)).toBeLessThanOrEqual(144 * kilobyte)
  expect([...origins].toSorted()).toEqual([clinic.app, new URL(clinic.ehr).origin].toSorted())
  const askedAgain = beforeCharts.filter(
    (path) => /\.(js|css)$/.test(path) && !path.startsWith('/assets/'),
  )
  expect(askedAgain, 'every script and style sheet is kept by the browser').toEqual([])
  const trend = readFileSync(join('dist', 'index.html'), 'utf8')
  expect(trend, 'the big chart is not preloaded').not.toContain('trend-plot')
  expect(beforeCharts.filter((path) => path.includes('trend-plot'))).toEqual([])
})

function chartFilesOf(launchPage: string): string[] {
  const list = /<script type="application\/json" id="chart-files">([^<]*)</.exec(launchPage)?.[1]
  return JSON.parse(list ?? '[]') as string[]
}

test('after the token every first search is sent without waiting for an answer: two waves of six, serial depth 1', async ({
  clinic,
  page,
}) => {
  const isFirstSearch = (url: string) =>
    /\/fhir\/r4\/(Patient\/|Observation\?|MedicationRequest\?)/.test(url)
  // Answers are held back, so that requests that wait for another one can be recognised.
  const asked: string[] = []
  let held: (() => void)[] | undefined = []
  await page.route('**/fhir/r4/**', async (route) => {
    const url = route.request().url()
    if (isFirstSearch(url)) {
      asked.push(url)
      await new Promise<void>((answer) => (held ? held.push(answer) : answer()))
    }
    await route.continue()
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  // The patient, the orders, and four half-years each of vital signs and results: six are in flight at a time.
  await expect.poll(() => asked.length).toBe(6)
  expect(asked.some((url) => url.includes('/Patient/'))).toBe(true)
  expect(asked.filter((url) => /date=ge[^&]+&_sort/.test(url))).toHaveLength(2)
  const firstWave = held
  held = []
  for (const answer of firstWave) answer()
  // No answer of the second wave is needed for the rest of it.
  const halfYears = () => new Set(asked.filter((url) => url.includes('/Observation?'))).size
  await expect.poll(halfYears).toBeGreaterThanOrEqual(8)
  const secondWave = held
  held = undefined
  for (const answer of secondWave) answer()
  await chartIn(page).vitalSigns.locator('svg.plot').first().waitFor()
  await expectRead(page)
})

test('the chart page’s files come while the EHR is asked, and are not asked for again', async ({
  clinic,
  page,
}) => {
  const files = chartFilesOf(readFileSync(join('dist', 'launch.html'), 'utf8'))
  const cached = new Set<string>()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const inMemory = new Set<string>()
  session.on('Network.requestServedFromCache', ({ requestId }) => inMemory.add(requestId))
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (inMemory.has(requestId) || response.fromDiskCache === true)
      cached.add(new URL(response.url).pathname)
  })
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  expect([...cached]).toEqual(expect.arrayContaining(files))
})

test('all code of a page is asked for at once, and the first request leaves before any of the screen’s has come', async ({
  clinic,
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    // What the launch page fetched ahead is no merit of the chart page.
    if (new URL(request.url()).pathname.endsWith('/callback')) asked.length = 0
    asked.push(request.url())
  })
  // Each script is held back until what must not wait for it has been asked for.
  const held: readonly (readonly [script: string, parts: readonly RegExp[]])[] = [
    ['launch', [/both-pages-.*\.js$/, /\/\.well-known\/smart-configuration$/]],
    [
      'index',
      [/session-.*\.js$/, /first-data-.*\.js$/, /first-chart-.*\.js$/, /first-chart-.*\.css$/],
    ],
    ['first-chart', [/\/fhir\/r4\/Observation\?/]],
  ]
  for (const [script, parts] of held) {
    await page.route(`**/assets/${script}-*.js`, async (route) => {
      for (const part of parts) {
        await expect
          .poll(() => asked.some((url) => part.test(url)), { message: String(part) })
          .toBe(true)
      }
      await route.continue()
    })
  }
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
})
