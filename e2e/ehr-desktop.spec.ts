import type { Locator } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'

test.describe('the clinician’s desktop', () => {
  test('asks who is working, then opens the requested chart', async ({ clinic, quiet: page }) => {
    await openDesktop(page, clinic, 'story-heart-failure')
    await expect(desktopIn(page).chart(/Beaulieu, Odette/)).toContainText('BEAULIEU, Odette')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(clinic.ehr)
    await expect(page.getByText('Who is working at this desk?')).toBeVisible()
  })

  test('the app is launched for the signed-in user', async ({ clinic, quiet: page }) => {
    await page.goto(clinic.ehr)
    await page.getByRole('button', { name: 'Mai Lindqvist, RN' }).click()
    const { patients, chart, app } = desktopIn(page)
    await patients.getByRole('link', { name: /Okafor, Daniel/ }).click()
    await clinic.clearLog()
    await chart(/Okafor/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Okafor/))
    const users = (await clinic.reads()).map(({ user }) => user)
    expect(new Set(users)).toEqual(new Set(['lindqvist']))
  })

  test('a patient is found by name, and a search without results says so', async ({
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

  test('switching patients while an app is open does not change the app’s patient', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-hypothyroidism')
    const { patients, openCharts, chart, app } = desktopIn(page)
    await chart(/Colette/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Colette/))
    await patients.getByRole('link', { name: /Okafor, Daniel/ }).click()
    await expect(chart(/Colette/)).toBeHidden()
    await chart(/Okafor/)
      .getByRole('button', { name: 'Sidechart beside the chart' })
      .click()
    await expectRead(app(/Okafor/))
    await expect(chartIn(app(/Okafor/)).banner).toContainText('OKAFOR, Daniel')
    await clinic.clearLog()
    await openCharts.getByRole('button', { name: /Beaulieu, Colette · app open/ }).click()
    await expect(chartIn(app(/Colette/)).banner).toContainText('BEAULIEU, Colette')
    await expect(chart(/Okafor/)).toBeHidden()
    await app(/Colette/)
      .getByRole('button', { name: 'Read again' })
      .click()
    await expectRead(app(/Colette/))
    const asked = await clinic.reads()
    expect(new Set(asked.map(({ patient }) => patient))).toEqual(new Set(['story-hypothyroidism']))
  })

  test('the pane has two sizes, and resizing it does not restart the app', async ({
    clinic,
    quiet: page,
  }) => {
    await openDesktop(page, clinic, 'story-healthy-young')
    const { chart, app } = desktopIn(page)
    const open = chart(/Okafor/)
    await open.getByRole('button', { name: 'Sidechart beside the chart' }).click()
    await expectRead(app(/Okafor/))
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

  test('choosing another visit keeps the open app, and later launches are in that visit', async ({
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

  test('the keyboard moves through the chart’s sections and closes the chart', async ({
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

  test('the keyboard opens, closes and switches charts, and focus is never lost', async ({
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

test('signing out of the desktop ends the online access of apps launched there', async ({
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
