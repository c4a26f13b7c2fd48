import { en } from '#src/messages/en/first-screen.ts'
import * as enLate from '#src/messages/en/late-words.ts'
import { launch as enLaunch } from '#src/messages/en/launch-page.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import * as frLate from '#src/messages/fr-CA/late-words.ts'
import { launch as frLaunch } from '#src/messages/fr-CA/launch-page.ts'
import { expect, test } from './clinic.ts'
import { writeChartInGreek } from './greek-chart.ts'
import { visitEveryScreen } from './language-visit.ts'
import { wordsOnScreen } from './words-on-screen.ts'

test.use({ locale: 'fr-CA' })

/** Every sentence of the English catalogue that is not made by a function. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : []
}

/** A word that French has too proves nothing, nor does the name of the other language. */
const french = new Set([...sentences({ ...frCa, ...frLate, launch: frLaunch }), 'English'])

const english = new Set(
  sentences({ ...en, ...enLate, launch: enLaunch }).filter((each) => !french.has(each)),
)

test('a browser in French gets French on every screen, and no English', async ({
  clinic,
  page,
}) => {
  test.slow()
  await writeChartInGreek(page)
  await visitEveryScreen(page, clinic, async (where) => {
    const words = await wordsOnScreen(page)
    const parts = words.flatMap(({ text }) => text.split(/ · |, /)).map((part) => part.trim())
    expect(
      parts.filter((part) => english.has(part)),
      where,
    ).toEqual([])
    const functionWords = /\b(?:the|of|from|not|was|were|and|by|with|since|read)\b/i
    expect(
      parts.filter((part) => functionWords.test(part)),
      where,
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr-CA')
  })
})

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
  await page.getByRole('link', { name: 'Rapport de session' }).click()
  await expect(page.getByRole('heading', { name: 'Portées d’accès' })).toBeVisible()
})

test('the language can be chosen in the chart, at once, and holds for the next launch', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.launchUrl('story-healthy-young'))
  await expect(page.getByRole('region', { name: 'Signes vitaux' })).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('region', { name: 'Vital signs' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.goto(clinic.launchUrl('story-heart-failure'))
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
