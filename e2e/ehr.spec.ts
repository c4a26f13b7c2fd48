import type { Locator } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'

test.describe('the clinician’s desktop', () => {
  test('asks who is working, and goes on to where one was going', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-heart-failure')
    await expect(desktopIn(page).chart(/Beaulieu, Odette/)).toContainText('BEAULIEU, Odette')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(clinic.ehr)
    await expect(page.getByText('Who is working at this desk?')).toBeVisible()
  })

  test('the app is launched for who is signed in', async ({ clinic, quiet: page }) => {
    await page.goto(clinic.ehr)
    await page.getByRole('button', { name: 'Mai Lindqvist, RN' }).click()
    const { patients, chart, app } = desktopIn(page)
    await patients.getByRole('link', { name: /Okafor, Daniel/ }).click()
    await clinic.clearLog()
    await chart(/Okafor/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Okafor/))
    const users = (await clinic.log()).filter(({ kind }) => kind === 'fhir').map(({ user }) => user)
    expect(new Set(users)).toEqual(new Set(['lindqvist']))
  })

  test('a patient is found by name, and nobody is said to be nobody', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic)
    const { patients } = desktopIn(page)
    const find = page.getByRole('searchbox', { name: /Find by name/ })
    for (const words of ['okaf', 'daniel okafor', 'joao fer']) {
      await find.fill(words)
      await expect(patients.getByRole('listitem')).toHaveCount(1)
    }
    await find.fill('zzz')
    await expect(page.getByText('Nobody of that name')).toBeVisible()
  })

  test('switching the patient while an app is open leaves it with its own patient', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-heart-failure')
    const { patients, openCharts, chart, app } = desktopIn(page)
    await chart(/Odette/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Odette/))
    await patients.getByRole('link', { name: /Okafor, Daniel/ }).click()
    await expect(chart(/Odette/)).toBeHidden()
    await chart(/Okafor/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Okafor/))
    await expect(chartIn(app(/Okafor/)).banner).toContainText('OKAFOR, Daniel')
    await clinic.clearLog()
    await openCharts.getByRole('button', { name: /Beaulieu, Odette · app open/ }).click()
    await expect(chartIn(app(/Odette/)).banner).toContainText('BEAULIEU, Odette')
    await expect(chart(/Okafor/)).toBeHidden()
    await app(/Odette/)
      .getByRole('button', { name: 'Read again' })
      .click()
    await expectRead(app(/Odette/))
    const asked = (await clinic.log()).filter(({ kind }) => kind === 'fhir')
    expect(new Set(asked.map(({ patient }) => patient))).toEqual(new Set(['story-heart-failure']))
  })

  test('the pane has two sizes, and changing them does not start the app again', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-heart-failure')
    const { chart, app } = desktopIn(page)
    const open = chart(/Odette/)
    await open.getByRole('button', { name: 'Sidechart beside the chart' }).click()
    await expectRead(app(/Odette/))
    await clinic.clearLog()
    const frame = open.locator('iframe')
    const side = (await frame.boundingBox())?.width ?? 0
    await open.getByRole('button', { name: 'Whole pane' }).last().click()
    const whole = (await frame.boundingBox())?.width ?? 0
    expect(side).toBeGreaterThanOrEqual(380)
    expect(whole).toBeGreaterThan(side * 1.5)
    await expect(open.getByRole('tab', { name: 'Overview' })).toBeHidden()
    await open.getByRole('button', { name: 'Side panel' }).click()
    await expect(open.getByRole('tab', { name: 'Overview' })).toBeVisible()
    expect((await clinic.log()).filter(({ kind }) => kind === 'launch')).toEqual([])
    await open.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(frame).toHaveCount(0)
  })

  test('another visit is chosen while an app is open: the app stays, and what is launched next is in that visit', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-healthy-young')
    const { chart, app } = desktopIn(page)
    const open = chart(/Okafor/)
    await open.getByRole('tab', { name: 'Note' }).click()
    await open.getByLabel('Note on Okafor, Daniel').fill('ankle better')
    await open.getByRole('button', { name: 'Sidechart beside the chart' }).click()
    await expectRead(app(/Okafor/))
    await clinic.clearLog()
    await open.getByRole('tab', { name: 'Visits' }).click()
    const visit = open.getByRole('row', { name: /Twisted ankle/ })
    const chosen = (await visit.getByRole('link').getAttribute('href')) ?? ''
    await visit.getByRole('link').click()
    await expect(visit).toContainText('this visit')
    await expect(open.getByRole('tab', { name: 'Visits' })).toBeFocused()
    expect((await clinic.log()).filter(({ kind }) => kind === 'launch')).toEqual([])
    await expect(chartIn(app(/Okafor/)).banner).toContainText('OKAFOR, Daniel')
    await open.getByRole('tab', { name: 'Note' }).click()
    await expect(open.getByLabel('Note on Okafor, Daniel')).toHaveValue('ankle better')
    await open.getByRole('tab', { name: 'Apps' }).click()
    const apps = open.getByRole('tabpanel', { name: 'Apps' })
    const link = await apps.getByRole('link', { name: 'New window' }).getAttribute('href')
    const encounter = (address: string | null) =>
      new URLSearchParams(address?.split('?')[1]).get('encounter')
    expect(encounter(link)).toBe(encounter(chosen))
    expect(encounter(link)).not.toBeNull()
  })

  test('a keyboard walks the chart’s sections and closes the chart', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-healthy-young')
    const { chart, openCharts } = desktopIn(page)
    await chart(/Okafor/)
      .getByRole('tab', { name: 'Overview' })
      .focus()
    await page.keyboard.press('ArrowLeft')
    await expect(chart(/Okafor/).getByRole('tab', { name: 'Apps' })).toBeFocused()
    await expect(chart(/Okafor/).getByRole('tabpanel', { name: 'Apps' })).toBeVisible()
    await openCharts.getByRole('button', { name: 'Close chart of Okafor, Daniel' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('No chart is open.')).toBeVisible()
    await expect(page.getByRole('searchbox', { name: /Find by name/ })).toBeFocused()
  })

  test('a keyboard opens, closes and switches, and is never left nowhere', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-healthy-young')
    const { patients, chart, openCharts } = desktopIn(page)
    const open = chart(/Okafor/)
    const press = async (control: Locator) => {
      await control.focus()
      await page.keyboard.press('Enter')
    }
    await press(open.getByRole('button', { name: 'Sidechart beside the chart' }))
    await expect(open.getByRole('button', { name: 'Side panel' })).toBeFocused()
    await press(open.getByRole('button', { name: 'Close', exact: true }))
    await expect(open.getByRole('button', { name: 'Sidechart beside the chart' })).toBeFocused()
    await press(patients.getByRole('link', { name: /Beaulieu, Odette/ }))
    await expect(chart(/Odette/)).toBeVisible()
    const tab = openCharts.getByRole('button', { name: 'Okafor, Daniel', exact: true })
    await press(tab)
    await expect(tab).toBeFocused()
    await press(openCharts.getByRole('button', { name: 'Close chart of Okafor, Daniel' }))
    await expect(
      openCharts.getByRole('button', { name: 'Beaulieu, Odette', exact: true }),
    ).toBeFocused()
  })
})

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
    await expectRead(page)
    await page.getByRole('link', { name: 'Session report' }).click()
    await expect(page.getByText('review-results')).toBeVisible()
  })

  test('shows what the app asks for as it happens, and no secret of it', async ({
    clinic,
    page,
  }) => {
    await page.goto(`${clinic.ehr}simulator?patient=story-healthy-young`)
    const secrets: string[] = []
    page.on('request', (request) => {
      const { authorization = '' } = request.headers()
      const code = new URLSearchParams(request.postData() ?? '').get('code')
      secrets.push(authorization.replace('Bearer ', ''), code ?? '')
    })
    await page.getByRole('button', { name: 'Launch here' }).click()
    await expectRead(page.frameLocator('iframe[title="Launched app"]'))
    const requests = page.getByRole('region', { name: 'Requests' })
    await expect(requests.getByRole('code').filter({ hasText: 'authorization_code' })).toBeVisible()
    await expect(requests.getByText(/GET \/Patient\/story-healthy-young/)).toBeVisible()
    const searchLine = page
      .getByRole('code')
      .filter({ hasText: /Observation .*vital-signs & date=ge/ })
    const search = requests.getByRole('listitem').filter({ has: searchLine })
    await search.locator('summary').click()
    await expect(search.getByRole('row', { name: /_count 200/ })).toBeVisible()
    await requests.getByLabel('Show').selectOption('token')
    await expect(requests.getByText(/GET \/Patient/)).toBeHidden()
    const all = (await requests.textContent()) ?? ''
    const used = secrets.filter((secret) => secret.length > 8)
    expect(used.length).toBeGreaterThan(3)
    for (const secret of used) expect(all).not.toContain(secret)
  })

  test('says what makes no launch, and takes away the visits of another patient', async ({
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

test('the portal is for patients, and what they open there is their own', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.portal)
  await expect(page.getByRole('button', { name: 'Dr. Amal Haddad' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await expect(page.getByRole('main')).toContainText('Okafor, Daniel')
  await expect(page.getByRole('main')).not.toContainText('Beaulieu')
})

test('no other site can frame the EHR’s own pages', async ({ clinic, page }) => {
  for (const path of ['sign-in', 'simulator', 'requests', 'portal/sign-in']) {
    const answer = await page.request.get(`${clinic.ehr}${path}`)
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'")
  }
})

test('a sign-in page sends nobody to another site', async ({ clinic, page }) => {
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    await page.goto(`${clinic.ehr}sign-in?${new URLSearchParams({ next }).toString()}`)
    await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
    expect(page.url()).toBe(clinic.ehr)
  }
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
  const whole = Array.from({ length: 1500 }, (_, index) => line(index + 1)).join('\n')
  await page.route('**/log?after=0', (route) => route.fulfill({ body: whole }))
  await page.goto(`${clinic.ehr}requests`)
  await expect(page.getByText('1500 so far, the newest 1000 listed')).toBeVisible()
  const requests = page.locator('[data-monitor-list] > li')
  await expect(requests).toHaveCount(1000)
  await expect(requests.first()).toContainText('/Patient/1500')
})

test('any client is registered on the simulator’s page and launches at once', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.ehr}simulator`)
  await page.getByText('Register another client').click()
  const form = page.locator('form.register')
  await form.getByLabel('Name', { exact: true }).fill('Other app')
  await form.getByLabel(/Launch URL/).fill('http://127.0.0.1:9/launch')
  await form.getByLabel(/Redirect URIs/).fill('http://somewhere.example/*')
  await form.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('alert')).toContainText('redirect_uris')
  // What was right stands there still.
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

test('signing out at the desk ends the online access of what was launched there', async ({
  clinic,
  context,
  quiet: page,
}) => {
  await openDesktop(page, clinic, 'story-healthy-young')
  const [chartPage] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'New window' }).first().click(),
  ])
  await expectRead(chartPage)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('Who is working at this desk?')).toBeVisible()
  await chartPage.getByRole('button', { name: 'Read again' }).click()
  await expect(chartPage.getByRole('alert')).toContainText('The session has ended')
  await expect(chartIn(chartPage).laboratory).toHaveCount(0)
})
