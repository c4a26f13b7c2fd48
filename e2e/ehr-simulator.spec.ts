import { AxeBuilder } from '@axe-core/playwright'
import { expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

test.describe('the launch simulator', () => {
  test('launches with every choice, by a URL that anyone can open', async ({
    clinic,
    quiet: page,
  }) => {
    await page.goto(`${clinic.ehr}simulator?patient=story-healthy-young`)
    await page.getByLabel('need_patient_banner').selectOption('false')
    await page.getByLabel('intent').fill('review-results')
    await page.getByLabel('Scopes to grant at most').fill('patient/Patient.r')
    const url = await page.getByLabel('Launch URL').first().inputValue()
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      client: 'sidechart',
      user: 'haddad',
      patient: 'story-healthy-young',
      need_patient_banner: 'false',
      intent: 'review-results',
      scopes: 'patient/Patient.r',
    })
    await page.goto(url)
    // The intent asks for the results.
    await expect(page).toHaveURL(/\/results$/)
    await page.getByRole('link', { name: 'Session' }).click()
    await expect(page.getByText('review-results')).toBeVisible()
  })

  test('lists the app’s requests as they happen, without secrets', async ({ clinic, page }) => {
    await page.goto(`${clinic.ehr}simulator?patient=story-healthy-young`)
    const secrets: string[] = []
    page.on('request', (request) => {
      const { authorization = '' } = request.headers()
      const code = new URLSearchParams(request.postData() ?? '').get('code')
      secrets.push(authorization.replace('Bearer ', ''), code ?? '')
    })
    await page.getByRole('button', { name: 'Launch here' }).click()
    await expectRead(page.frameLocator('iframe[title="Launched app"]'))
    await test.step('its landmarks have names, to distinguish them from a launched app’s', async () => {
      const axe = new AxeBuilder({ page }).withRules(['landmark-unique'])
      expect((await axe.analyze()).violations).toEqual([])
    })
    const requests = page.getByRole('region', { name: 'Requests' })
    await expect(requests.getByRole('code').filter({ hasText: 'authorization_code' })).toBeVisible()
    await expect(requests.getByText(/GET \/Patient\/story-healthy-young/)).toBeVisible()
    const searchLine = page
      .getByRole('code')
      .filter({ hasText: /Observation .*vital-signs & date=ge/ })
    // The newest stands first, so that only the oldest keeps its place.
    const search = requests.getByRole('listitem').filter({ has: searchLine }).last()
    await search.locator('summary').click()
    await expect(search.getByRole('row', { name: /_count 200/ })).toBeVisible()
    await requests.getByLabel('Show').selectOption('token')
    await expect(requests.getByText(/GET \/Patient/)).toBeHidden()
    const all = (await requests.textContent()) ?? ''
    const used = secrets.filter((secret) => secret.length > 8)
    expect(used.length).toBeGreaterThan(3)
    for (const secret of used) expect(all).not.toContain(secret)
  })

  test('says why a launch is refused, and drops a visit of another patient', async ({
    clinic,
    quiet: page,
  }) => {
    await page.goto(
      `${clinic.ehr}simulator?user=patient:story-healthy-young&patient=story-heart-failure`,
    )
    await expect(page.getByRole('alert')).toContainText('may not open this chart')
    await page.getByRole('combobox', { name: /^Patient/ }).selectOption('story-healthy-young')
    await expect(page.getByRole('link', { name: 'Launch in a new window' })).toBeVisible()
  })
})

test('a client registered on the simulator’s page can launch at once', async ({ clinic, page }) => {
  await page.goto(`${clinic.ehr}simulator`)
  await page.getByText('Register another client').click()
  const form = page.locator('form.register')
  await form.getByLabel('Name', { exact: true }).fill('Other app')
  await form.getByLabel(/Launch URL/).fill('http://127.0.0.1:9/launch')
  await form.getByLabel(/Redirect URIs/).fill('http://somewhere.example/*')
  await form.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('alert')).toContainText('redirect_uris')
  // The fields that were right are still filled in.
  await form.getByLabel(/Redirect URIs/).fill('http://127.0.0.1:9/back')
  await form.getByLabel(/^Type/).selectOption('confidential-symmetric')
  await form.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByText('Its secret, shown this once')).toBeVisible()
  const url = await page.getByLabel('Launch URL').first().inputValue()
  const answer = await page.request.get(url, { maxRedirects: 0 })
  const launched = new URL(answer.headers()['location'] ?? '')
  expect(launched.origin + launched.pathname).toBe('http://127.0.0.1:9/launch')
  expect(launched.searchParams.get('iss')).toBe(clinic.fhirServerUrl)
  expect(launched.searchParams.get('launch')).toMatch(/^[\w-]{32}$/)
})

test('the request log lists the newest thousand, and says how many there were', async ({
  clinic,
  quiet: page,
}) => {
  const line = (number: number) =>
    JSON.stringify({
      line: number,
      time: '2026-11-24T12:00:00.000Z',
      kind: 'fhir',
      method: 'GET',
      url: `/Patient/${String(number)}`,
      status: 200,
    })
  const lines = Array.from({ length: 1501 }, (_, index) => line(index + 1))
  // The EHR is shared with other visits: what it logs for them is not in this list. It takes longer to say what is new
  // than the page waits before it asks again.
  await page.route('**/log?after=*', async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after'))
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, 1_800))
    await route.fulfill({ body: lines.slice(after, after + 750).join('\n') })
  })
  await page.goto(`${clinic.ehr}requests`)
  await expect(page.getByText('1501 so far, the newest 1000 listed')).toBeVisible()
  const requests = page.locator('[data-monitor-list] > li')
  await expect(requests).toHaveCount(1000)
  await expect(requests.first()).toContainText('/Patient/1501')
})

test('a fault that is chosen here is in the launch URL, and what meets it is in the list', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.ehr}simulator?patient=story-healthy-young&fault=forbidden:Observation`)
  const launchUrl = page.locator('[data-launch-url]')
  await expect(launchUrl).toHaveValue(/fault=forbidden%3AObservation/)
  await page.getByLabel(/Kind of EHR/).selectOption('hapi-like')
  await page.getByLabel(/^Fault/).selectOption('forbidden')
  await expect(launchUrl).toHaveValue(/personality=hapi-like&fault=forbidden$/)
  await page.getByRole('button', { name: 'Launch here' }).click()
  const met = page.locator('[data-monitor-list] [data-kind=fault]').first()
  await expect(met).toContainText('/fhir/r4/')
  await expect(met).toContainText('forbidden')
})
