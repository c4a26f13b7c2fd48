import { chartIn, expectRead } from './chart-page.ts'
import { expect, test, type LogLine } from './clinic.ts'

const refreshes = (lines: readonly LogLine[]) =>
  lines.filter((line) => line.grantType === 'refresh_token')

test('a chart left open for three token lifetimes keeps working, with one refresh each', async ({
  clinic,
  quiet: page,
}) => {
  await clinic.clearLog()
  const files: string[] = []
  page.on('request', (request) => files.push(new URL(request.url()).pathname))
  const life = 5
  await page.goto(clinic.launchUrl('story-healthy-young', { ttl: String(life) }))
  await expectRead(page)
  // Tokens are refreshed at 80 % of their lifetime: after 4, 8 and 12 seconds.
  await expect
    .poll(async () => refreshes(await clinic.log()).length, { timeout: 20_000, intervals: [250] })
    .toBe(3)
  await page.getByRole('button', { name: 'Read again' }).click()
  await expectRead(page)
  await expect(chartIn(page).vitalSigns.locator('[data-ring=complete]')).toBeVisible()
  const lines = await clinic.log()
  expect(refreshes(lines).every(({ outcome }) => outcome === 'granted')).toBe(true)
  expect(refreshes(lines).length).toBeLessThanOrEqual(4)
  expect(lines.filter(({ kind, status }) => kind === 'fhir' && status !== 200)).toEqual([])
  const times = refreshes(lines).map(({ time }) => Date.parse(time))
  for (const [index, time] of times.slice(1).entries()) {
    expect(time - (times[index] ?? 0), 'one refresh a life').toBeGreaterThan(life * 1000 * 0.6)
  }
  await test.step('in all that time nobody fetches the pseudo-locale or a second language without asking for it', () => {
    const names = files.flatMap(
      (file) => /\/(first-screen|late-words|pseudo-messages)-[^/]+$/.exec(file)?.[1] ?? [],
    )
    expect(names.toSorted()).toEqual(['first-screen', 'late-words'])
  })
})

test('panels that find the token expired together make one refresh', async ({ clinic, page }) => {
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await clinic.clearLog()
  // The page sleeps until the token has expired, as on a laptop, so no timer has run when every panel sends a request.
  await page.clock.setFixedTime(Date.now() + 840_000)
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect.poll(async () => (await clinic.reads()).length).toBeGreaterThan(3)
  expect(refreshes(await clinic.log())).toHaveLength(1)
})

test('a second launch for another patient leaves the first tab on its own', async ({
  clinic,
  context,
}) => {
  const first = await context.newPage()
  await first.goto(clinic.launchUrl('story-hypothyroidism'))
  await expectRead(first)
  const second = await context.newPage()
  await second.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(second)
  await expect(first).toHaveTitle('C. B. · Summary')
  for (const tab of [first, second]) await expect(tab.locator('.other-patients')).toBeVisible()
  await expect(first.locator('.other-patients')).toHaveText(
    /^Two patients are open\. This tab: BEAULIEU, Colette \(born 2 Jul \d{4}\)\.\s+Another tab: OKAFOR, Daniel \(born 30 Jan \d{4}\)\./,
  )
  await first.getByRole('button', { name: 'Read again' }).click()
  await expectRead(first)
  await expect(chartIn(first).banner).toContainText('BEAULIEU')
  await expect(chartIn(second).banner).toContainText('OKAFOR')
  await first.reload()
  await expectRead(first)
  await expect(chartIn(first).banner).toContainText('BEAULIEU')
  await expect(chartIn(first).laboratory).toContainText('Thyrotropin')
  await expect(chartIn(second).laboratory).not.toContainText('Thyrotropin')
  // A tab that was reloaded hears of the other one again, until that one closes.
  await expect(first.locator('.other-patients')).toContainText('Another tab: OKAFOR')
  await second.close()
  await expect(first.locator('.other-patients')).toHaveCount(0)
})

test('a second launch in the same tab shows the second patient', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-hypothyroidism'))
  await expectRead(page)
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR, Daniel')
  await expect(page.locator('body')).not.toContainText('BEAULIEU')
})

test('a duplicated tab does not use the session’s refresh token', async ({ clinic, context }) => {
  const first = await context.newPage()
  await first.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(first)
  const [copy] = await Promise.all([
    context.waitForEvent('page'),
    first.evaluate(() => {
      window.open(location.href)
    }),
  ])
  await expect(copy.getByRole('alert')).toContainText('SC-OPEN-IN-ANOTHER-TAB')
  await expect(chartIn(first).banner).toContainText('OKAFOR')
  // Nor does it once the first is gone: what it was given at its birth holds no session.
  await first.close()
  await copy.reload()
  await expect(copy.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
})

test('while a chart is open nothing of its session is stored, and a reload goes on without asking', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  expect(await stored()).toBe('[]')
  await clinic.clearLog()
  await page.reload()
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR')
  expect(await stored()).toBe('[]')
  expect((await clinic.log()).filter(({ kind }) => kind === 'token')).toEqual([])
  await test.step('a chart that was left is not there again by its address', async () => {
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
    await expect(page.locator('body')).not.toContainText('OKAFOR')
  })
})

test('a panel whose scope was refused is “not permitted”, the others are filled', async ({
  clinic,
  quiet: page,
}) => {
  const scopes = 'patient/Patient.r patient/MedicationRequest.rs patient/Medication.r'
  await page.goto(clinic.launchUrl('story-healthy-young', { scopes }))
  await expectRead(page)
  const { vitalSigns, laboratory, medications } = chartIn(page)
  await expect(vitalSigns).toContainText('They may exist')
  await expect(laboratory).toContainText('They may exist')
  await expect(medications).toContainText('albuterol')
  const asked = (await clinic.log()).filter(
    ({ kind, url }) => kind === 'fhir' && url?.startsWith('/Observation'),
  )
  expect(asked.filter(({ status }) => status === 403)).toEqual([])
})

test('when the authorization has ended the chart is removed from the page', async ({
  clinic,
  page,
}) => {
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young', { fault: 'refresh-refused' }))
  await expectRead(page)
  // Its token of ten minutes is renewed after nine.
  await page.clock.fastForward('09:30')
  await expect(page.getByRole('alert')).toContainText('The session has ended')
  await expect(page.getByRole('alert')).toContainText('SC-SESSION-REVOKED')
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})
