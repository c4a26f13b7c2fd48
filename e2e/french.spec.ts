import type { Page } from '@playwright/test'
import { failures as enFailures } from '#src/messages/en/failures.ts'
import { en } from '#src/messages/en/first-screen.ts'
import * as enLate from '#src/messages/en/late-words.ts'
import { launch as enLaunch } from '#src/messages/en/launch-page.ts'
import { startPage as enStartPage } from '#src/messages/en/start-page.ts'
import { failures as frFailures } from '#src/messages/fr-CA/failures.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import * as frLate from '#src/messages/fr-CA/late-words.ts'
import { launch as frLaunch } from '#src/messages/fr-CA/launch-page.ts'
import { startPage as frStartPage } from '#src/messages/fr-CA/start-page.ts'
import { expect, test } from './clinic.ts'
import { wordsOnScreen } from './words-on-screen.ts'

test.use({ locale: 'fr-CA' })

/** Every sentence of the English catalogue that is not made by a function. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

/** A word that French has too proves nothing, nor does the name of the other language, nor a unit that sources send. */
const french = new Set([
  ...sentences({ ...frCa, ...frLate, frFailures, frLaunch, frStartPage }),
  'English',
  'INR',
])

const english = new Set(
  sentences({ ...en, ...enLate, enFailures, enLaunch, enStartPage }).filter(
    (each) => !french.has(each),
  ),
)

/** That the pages' words all come from the catalogue, and the catalogue's French is French, are tests of their own. */
async function expectNoEnglish(page: Page): Promise<void> {
  const words = await wordsOnScreen(page)
  const parts = words.flatMap(({ text }) => text.split(/ · |, /)).map((part) => part.trim())
  expect(parts.filter((part) => english.has(part))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr-CA')
}

test('a clinician reads the chart in French', async ({ clinic, quiet: page }) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  const results = page.getByRole('region', { name: 'Résultats de laboratoire' })
  await expect(results.locator('[data-ring=complete]')).toContainText(/Complet · \d+ résultats/)
  await expect(page.getByRole('banner', { name: 'Identité du patient' })).toContainText(
    /Naissance14\smars\s1957 \(69\sans\)/,
  )
  await expect(page.getByRole('region', { name: 'Médicaments' })).toContainText(
    'Ne pas donner\u00A0: ibuprofen',
  )
  await expectNoEnglish(page)
  await test.step('the navigation is one line, and on a phone two, in the longer language', async () => {
    await page.setViewportSize({ width: 380, height: 900 })
    const reader = page.getByRole('button', { name: /HADDAD, Amal/ })
    await expect(reader).toBeVisible()
    const navigation = page.getByRole('navigation')
    await expect.poll(async () => (await navigation.boundingBox())?.height).toBeLessThan(80)
    // A name that is cut is read whole in what it opens.
    await reader.click()
    await expect(page.locator('.reader__menu dd').first()).toBeInViewport({ ratio: 1 })
    await reader.click()
    for (const width of [800, 960, 961, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      await expect.poll(async () => (await navigation.boundingBox())?.height).toBeLessThan(50)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await page.getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('heading', { name: 'Portées d’accès' })).toBeVisible()
  await expectNoEnglish(page)
})

test('a failure, and the page that says how a chart is opened, in French', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.app}/e/local-ehr/callback?code=stolen&state=not-ours`)
  await expect(page.getByRole('alert')).toContainText('SC-STATE-UNKNOWN')
  await expect(page.locator('.languages')).toBeVisible()
  await expectNoEnglish(page)
  await page.goto(clinic.app)
  await expect(page.locator('.button--primary')).toBeVisible()
  await expectNoEnglish(page)
})

test('the language can be chosen in the chart, at once, and holds for the next launch', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('region', { name: 'Signes vitaux' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('region', { name: 'Vital signs' })).toBeVisible()
  // The one that is shown is no choice, and whoever chose it stands on the way back.
  await expect(page.getByRole('button', { name: 'English' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Français' })).toBeFocused()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('region', { name: 'Vital signs' })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('sidechart.locale'))).toBe('en')
})

test('an EHR names the language in its launch URL, before what was chosen in this browser', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(`${clinic.app}/launch.html`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Open your chart' })).toBeVisible()
  const redirect = await page.request.get(clinic.launchUrl('story-healthy-young'), {
    maxRedirects: 0,
  })
  await page.goto(`${redirect.headers()['location'] ?? ''}&lang=fr-CA`)
  await expect(page.getByRole('region', { name: 'Signes vitaux' })).toBeVisible()
})

test('the launch page, in both languages', async ({ clinic, quiet: page }) => {
  await page.goto(`${clinic.app}/launch.html`)
  await expect(page.getByRole('heading', { name: 'Ouvrez votre dossier' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Open your chart' })).toBeVisible()
  await page.goto(`${clinic.app}/launch.html?lang=fr`)
  await expect(page.getByRole('heading', { name: 'Ouvrez votre dossier' })).toBeVisible()
  expect(page.url()).toBe(`${clinic.app}/launch.html`)
})

test('where there is no page, the server answers in the browser’s language', async ({
  clinic,
  request,
}) => {
  const words = async (language: string) =>
    (
      await request.get(`${clinic.app}/nothing`, { headers: { 'accept-language': language } })
    ).text()
  expect(await words('fr-CA,fr;q=0.9,en;q=0.8')).toBe('Il n’y a rien à cette adresse.\n')
  expect(await words('en-CA,fr;q=0.5')).toBe('There is nothing at this address.\n')
  expect(await words('de')).toBe('There is nothing at this address.\n')
})
