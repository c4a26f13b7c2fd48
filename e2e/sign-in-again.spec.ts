import { violationsOn } from './axe-violations.ts'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { signInAs } from './ehr-page.ts'

/** A chart whose sign-in is about to end, or was ended because nobody used it: docs/decisions/0031. */

/** Its token cannot be renewed, so that the warning is there at once. */
const aboutToEnd = { personality: 'epic-like', ttl: '240' }

test('one click before the end comes back to the same view of the same chart', async ({
  clinic,
  quiet: page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.goto(clinic.launchUrl('story-heart-failure', aboutToEnd))
  await expectRead(page)
  await page.getByRole('link', { name: 'Results' }).click()
  await page.getByRole('button', { name: 'Creatinine mg/dL' }).click()
  const left = new URL(page.url())
  expect(left.search).toMatch(/test=/)
  const warning = page.getByRole('status').filter({ hasText: 'This session ends at' })
  await expect(warning).toContainText('Sign in again and you come back to this view.')
  const places = () =>
    page.evaluate(() => [scrollY, document.querySelector('.sheet')?.scrollLeft ?? -1])
  const scrolled = [250, 0]
  // The page is as high as that once the details have come.
  await expect
    .poll(async () => {
      await page.evaluate(() => {
        scrollTo(0, 250)
        document.querySelector('.sheet')?.scrollTo(0, 0)
      })
      return places()
    })
    .toEqual(scrolled)
  await warning.getByRole('button', { name: 'Sign in again' }).click()
  await signInAs(page, 'Dr. Amal Haddad', 'Beaulieu, Odette')
  await expect(chartIn(page).banner).toContainText('BEAULIEU, Odette')
  const back = new URL(page.url())
  expect(back.pathname).not.toBe(left.pathname)
  expect(back.pathname).toMatch(/\/results$/)
  expect(back.search).toBe(left.search)
  await expect.poll(places).toEqual(scrolled)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
})

test('a new sign-in that opens another patient ends in the alarm, which names both', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young', aboutToEnd))
  await expectRead(page)
  const again = page.getByRole('button', { name: 'Sign in again' })
  await expect(again).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await again.click()
  await clinic.clearLog()
  await signInAs(page, 'Dr. Amal Haddad', 'Beaulieu, Colette')
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('This may be the wrong patient. No chart is shown.')
  await expect(alarm).toContainText('Patient/story-healthy-young')
  await expect(alarm).toContainText('Patient/story-hypothyroidism')
  await expect(alarm.getByRole('heading')).toBeFocused()
  expect(await violationsOn(page)).toEqual([])
  expect(await clinic.reads()).toEqual([])
  await page.reload()
  // It says so again, without the records: nothing that names one stays in the tab's history.
  await expect(alarm.getByRole('heading')).toHaveText(
    'This may be the wrong patient. No chart is shown.',
  )
  await expect(alarm).toContainText('SC-PATIENT-CHANGED')
  await expect(alarm).not.toContainText('Patient/')
})

test('a chart that was left alone is locked, and its key is a new sign-in', async ({
  clinic,
  quiet: page,
}) => {
  // The watch begins some seconds after the chart; the code of the page that says so may come later than the lock.
  const watching = page.waitForRequest(/human-input/)
  const lockedPage = Promise.withResolvers<undefined>()
  await page.route(/ended-screen/, async (route) => {
    await lockedPage.promise
    await route.continue()
  })
  await page.clock.install()
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expectRead(page)
  await page.clock.runFor(6_000)
  await watching
  await expect(page.getByRole('button', { name: 'Signed in: HADDAD, Amal' })).toBeVisible()
  await page.clock.fastForward('15:30')
  await expect(page.getByRole('alert')).toHaveText('The session has ended')
  lockedPage.resolve(undefined)
  const locked = page.getByRole('alert')
  await expect(locked.getByRole('heading')).toBeFocused()
  await expect(locked).toContainText('D. O. · Local sandbox EHR · Signed in: HADDAD, Amal')
  await expect(page.locator('body')).not.toContainText('OKAFOR')
  expect(await violationsOn(page)).toEqual([])
  // A sign-in at the EHR that is still alive is not enough.
  const asked = page.waitForRequest(/\/auth\/authorize\?.*prompt=login/)
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await asked
  await signInAs(page, 'Dr. Amal Haddad', 'Okafor, Daniel')
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('OKAFOR, Daniel')
})

test('after a chart was left alone, signing in without it asks for a new sign-in too', async ({
  clinic,
  quiet: page,
}) => {
  const asked = page.waitForRequest(/\/auth\/authorize\?/)
  await page.goto(`${clinic.app}/e/local-ehr/launch?prompt=login`)
  expect(new URL((await asked).url()).searchParams.get('prompt')).toBe('login')
})
