import type { Page } from '@playwright/test'
import { chartIn, expectRead } from '../chart-page.ts'
import { expect, listen, test, type Clinic } from '../clinic.ts'
import { foreignRequests } from './foreign-requests.ts'

/** Attacks on a browser (https://www.rfc-editor.org/rfc/rfc9700#section-4), by their numbers in docs/requirements.md. */

/** Signs in for a launch, but does not go where the EHR then sends the browser: returns that address. */
async function redirectOf(page: Page, clinic: Clinic, patient: string): Promise<URL> {
  const authorization = /\/auth\/authorize\?/
  const asked = new Promise<string>((resolve) => {
    void page.route(authorization, async (route) => {
      await route.abort('aborted')
      resolve(route.request().url())
    })
  })
  await page.goto(clinic.launchUrl(patient)).catch(() => undefined)
  let url = await asked
  await page.unroute(authorization)
  while (!url.startsWith(`${clinic.app}/e/`)) {
    const answer = await page.request.get(url, { maxRedirects: 0 })
    url = new URL(answer.headers()['location'] ?? '', url).href
  }
  return new URL(url)
}

const tokenRequests = async (clinic: Clinic) =>
  (await clinic.log()).filter(({ kind }) => kind === 'token')

const stored = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  )

test('A3: a stolen code in place of one’s own opens nothing', async ({ clinic, browser, page }) => {
  const victim = await (await browser.newContext()).newPage()
  const stolen = (await redirectOf(victim, clinic, 'story-diabetes-kidney')).searchParams.get(
    'code',
  )
  const own = await redirectOf(page, clinic, 'story-heart-failure')
  await clinic.clearLog()
  own.searchParams.set('code', stolen ?? '')
  await page.goto(own.href)
  await expect(page.getByRole('alert')).toContainText('SC-CODE-REFUSED')
  await expect(page.locator('body')).not.toContainText(/CONNOR|BEAULIEU/)
  expect((await tokenRequests(clinic)).map(({ outcome }) => outcome)).toEqual(['invalid_grant'])
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await victim.context().close()
})

test('A4: the callback of somebody else’s sign-in opens nothing here, and sends no code', async ({
  clinic,
  browser,
  page,
}) => {
  const attacker = await (await browser.newContext()).newPage()
  const theirs = await redirectOf(attacker, clinic, 'story-diabetes-kidney')
  await clinic.clearLog()
  await page.goto(theirs.href)
  await expect(page.getByRole('alert')).toContainText('SC-STATE-UNKNOWN')
  await expect(page.locator('body')).not.toContainText('CONNOR')
  expect(await tokenRequests(clinic)).toEqual([])
  await attacker.context().close()
})

test('A5: what was planted before a launch decides nothing', async ({ clinic, page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const { authorization = '' } = request.headers()
    sent.push(`${request.url()} ${authorization} ${request.postData() ?? ''}`)
  })
  const planted = '00000000-0000-4000-8000-00000000face'
  const plant = () =>
    page.evaluate(
      ([launchId = '', aud = '']) => {
        const session = {
          launchId,
          ehrId: 'local-ehr',
          aud,
          redirectUri: `${location.origin}/e/local-ehr/callback`,
          startedAt: Date.now(),
          leftAt: Date.now() + 60_000,
          requestedScopes: ['patient/*.rs'],
          grantedScopes: ['patient/*.rs'],
          launchContext: { patientId: 'planted', needPatientBanner: true, kind: 'ehr-launch' },
          identity: { kind: 'not-sent' },
          tokens: { accessToken: 'planted', receivedAt: Date.now() },
        }
        sessionStorage.setItem('sidechart.handover', JSON.stringify(session))
        sessionStorage.setItem('SMART_KEY', '"planted"')
        sessionStorage.setItem('planted', JSON.stringify({ tokenResponse: { patient: 'planted' } }))
      },
      [planted, clinic.fhirServerUrl],
    )
  await page.goto(clinic.app)
  await plant()
  await page.goto(`${clinic.app}/e/local-ehr/chart/${planted}`)
  await expect(page.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
  await plant()
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('BEAULIEU')
  expect(page.url()).not.toContain(planted)
  expect(sent.filter((each) => each.includes('planted'))).toEqual([])
})

test('A7: no parameter leads away from this origin', async ({ clinic, page }) => {
  const foreign = foreignRequests(page, clinic)
  const targets = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]
  const names = 'returnUrl return_to next url redirect redirect_uri continue target RelayState dest'
  for (const target of targets) {
    const query = new URLSearchParams(names.split(' ').map((name) => [name, target])).toString()
    for (const path of [
      `/?${query}`,
      `/launch.html?${query}`,
      `/launch.html?iss=${encodeURIComponent(target)}&launch=x&${query}`,
      `/e/local-ehr/callback?error=access_denied&state=x&error_uri=${encodeURIComponent(target)}&${query}`,
      `/e/local-ehr/callback?code=x&state=y&iss=${encodeURIComponent(target)}&${query}`,
    ]) {
      await page.goto(clinic.app + path)
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect(new URL(page.url()).origin).toBe(clinic.app)
      expect(
        await page.locator('a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
      ).not.toContain(target)
    }
  }
  expect(foreign).toEqual([])
})

test('A8: code, state and launch are in no later request, no Referer and no history entry; tokens are nowhere', async ({
  clinic,
  page,
}) => {
  const heard: string[] = []
  listen(page, heard)
  page.on('console', (message) => heard.push(message.text()))
  await page.addInitScript(() => {
    localStorage.setItem('debug', '*')
  })
  const urls: string[] = []
  const referers: string[] = []
  const tokens: string[] = []
  page.on('request', (request) => {
    urls.push(request.url())
    referers.push(request.headers()['referer'] ?? '')
  })
  page.on('response', (response) => {
    if (!response.url().endsWith('/auth/token')) return
    void response.json().then((answer: Readonly<Record<string, string>>) => {
      for (const name of ['access_token', 'refresh_token', 'id_token'])
        if (answer[name] !== undefined) tokens.push(answer[name])
    })
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('heading', { name: 'Searches' })).toBeVisible()

  const launchPage = new URL(urls.find((url) => url.includes('/launch.html?')) ?? '')
  const callbackAt = urls.findIndex((url) => url.includes('/callback?'))
  const callback = new URL(urls[callbackAt] ?? '')
  const secrets = [
    launchPage.searchParams.get('launch'),
    callback.searchParams.get('code'),
    callback.searchParams.get('state'),
  ].map((secret) => secret ?? 'missing')
  expect(secrets).not.toContain('missing')
  expect(tokens.length).toBeGreaterThanOrEqual(2)
  const withSecrets = (texts: readonly string[], kept: readonly string[]) =>
    texts.filter((text) => kept.some((secret) => text.includes(secret)))
  expect(withSecrets(urls.slice(callbackAt + 1), secrets), 'later requests').toEqual([])
  expect(withSecrets(referers, [...secrets, ...tokens]), 'Referer').toEqual([])
  expect(withSecrets(urls, tokens), 'tokens in addresses').toEqual([])
  const inPage = await page.evaluate(() => ({
    history: navigation.entries().map(({ url }) => url ?? ''),
    markup: document.documentElement.outerHTML,
    storage: JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    globals: Object.getOwnPropertyNames(globalThis).flatMap((name) => {
      const value: unknown = Reflect.get(globalThis, name)
      return typeof value === 'string' ? [value] : []
    }),
    cookies: document.cookie,
  }))
  expect(withSecrets(inPage.history, secrets), 'history').toEqual([])
  const places = [inPage.markup, inPage.storage, inPage.cookies, ...inPage.globals, ...heard]
  expect(withSecrets(places, [...secrets, ...tokens]), 'page, storage, globals, console').toEqual(
    [],
  )
  expect(heard, 'console').toEqual([])
})

test('A10: markup in every string of a chart is shown as text', async ({ clinic, page }) => {
  const heard: string[] = []
  listen(page, heard)
  const markup = `<img src="x" onerror="document.title='hit'"><script>document.title='hit'</script>`
  const isRead = /^(?:text|display|family|valueString|comment|unit)$/
  const withMarkup = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return isRead.test(key) ? `${value} ${markup}` : value
    if (Array.isArray(value)) return value.map((each) => withMarkup(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, withMarkup(each, name)]),
    )
  }
  await page.route(/\/fhir\/r4\/(?:Patient|Observation|MedicationRequest)\b/, async (route) => {
    const response = await route.fetch()
    const text = JSON.stringify(withMarkup(await response.json()))
    const body = text.replace('{', '{"__proto__":{"isPolluted":true},"constructor":{},')
    await route.fulfill({ response, body })
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('<IMG SRC="X"')
  await expect(chartIn(page).laboratory).toContainText('<script>')
  await expect(page.locator('#root img, #root script')).toHaveCount(0)
  expect(await page.evaluate(() => 'isPolluted' in {})).toBe(false)
  await expect(page).not.toHaveTitle(/hit/)
  expect(heard).toEqual([])
})

test('A11: a reference to another server is not followed', async ({ clinic, page }) => {
  const foreign = foreignRequests(page, clinic)
  await page.route(/\/fhir\/r4\/MedicationRequest\?/, async (route) => {
    const response = await route.fetch()
    const bundle = (await response.json()) as { entry?: { resource: Record<string, unknown> }[] }
    for (const { resource } of bundle.entry ?? []) {
      delete resource['medicationCodeableConcept']
      resource['medicationReference'] = { reference: 'http://127.0.0.1:9/fhir/r4/Medication/1' }
    }
    await route.fulfill({ response, json: bundle })
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await expect(chartIn(page).medications.locator('.completeness')).toBeVisible()
  expect(foreign).toEqual([])
})

test('A20: a launch that was used opens nothing, and nothing of it was kept', async ({
  clinic,
  page,
}) => {
  const launches: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/launch.html?')) launches.push(request.url())
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const [launch = ''] = launches
  expect(await stored(page)).not.toContain(new URL(launch).searchParams.get('launch'))
  await clinic.clearLog()
  await page.goto(launch)
  await expect(page.getByRole('alert')).toContainText('SC-AUTHORIZATION-')
  await expect(page.locator('body')).not.toContainText('BEAULIEU')
  expect(await tokenRequests(clinic)).toEqual([])
})

test('A21: ended offline, nothing of the chart is left, and a second person finds nothing', async ({
  clinic,
  context,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const chart = page.url()
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('heading', { name: 'Searches' })).toBeVisible()
  // What comes late has come: without its words the page would say its code alone.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert')).toContainText('You are signed out')
  expect(await page.content()).not.toMatch(/BEAULIEU|Odette|story-heart-failure/)
  await expect(page).toHaveTitle('Sidechart')
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await context.setOffline(false)
  const second = await context.newPage()
  for (const [tab, open] of [
    [page, () => page.reload()],
    [page, () => page.goBack()],
    [second, () => second.goto(chart)],
  ] as const) {
    await open()
    await expect(tab.getByRole('alert')).toContainText(/SC-OPENED-DIRECTLY|SC-SESSION-BY-READER/)
    await expect(tab.locator('body')).not.toContainText('BEAULIEU')
  }
})
