import type { Page } from '@playwright/test'
import { failureCauses } from '#src/messages/en/failure-causes.ts'
import { announceNeighbour } from '../chart-page.ts'
import { test, type Clinic } from '../clinic.ts'
import { picture, takePicture } from './picture.ts'

/** Pictures of whatever the app says in the place of a chart or above it, in each language. */

const patient = 'story-heart-failure'
const widths = [1440, 380]
/** One picture of all causes would be too long to open. */
const pictures = [1, 2, 3]
const causes = Object.keys(failureCauses)
const causesInPicture = Math.ceil(causes.length / pictures.length)

for (const [suffix, language] of [
  ['', 'en'],
  ['-fr-CA', 'fr-CA'],
] as const) {
  test.describe(language, () => {
    // The server's own page goes by what the browser asks for.
    test.use({ locale: language === 'en' ? 'en-CA' : language })
    const inLanguage = (
      name: string,
      prepare: Parameters<typeof picture>[2],
      part?: Parameters<typeof picture>[3],
    ) => {
      const prepareInLanguage = async (page: Page, clinic: Clinic) => {
        await page.goto(`${clinic.app}/launch.html?lang=${language}`)
        await prepare(page, clinic)
      }
      picture(`${name}${suffix}`, widths, prepareInLanguage, part)
    }

    test(`every failure in ${language}`, async ({ clinic, page }) => {
      test.slow()
      const sheet = await page.context().newPage()
      const styles = await stylesOf(page, clinic)
      await page.goto(`${clinic.app}/launch.html?lang=${language}`)
      const drawn: string[] = []
      for (const cause of causes) drawn.push(await drawnFailure(page, cause))
      for (const number of pictures) {
        const messages = drawn.slice((number - 1) * causesInPicture, number * causesInPicture)
        for (const width of widths) {
          await sheet.setViewportSize({ width, height: 900 })
          await sheet.setContent(sheetOf(messages, { styles, language }))
          await takePicture(sheet, `failures-${String(number)}${suffix}-${String(width)}`, true)
        }
      }
    })
    inLanguage('failure', async (page, clinic) => {
      await page.goto(clinic.launchUrl(patient, { fault: 'scope-refused' }))
      await page.locator('.message__fold summary').click()
    })
    inLanguage('locked', async (page, clinic) => {
      const watching = page.waitForRequest(/human-input/)
      await page.clock.install()
      await openChart(page, clinic)
      // The watch begins some seconds after the chart.
      await page.clock.runFor(6_000)
      await watching
      await page.clock.fastForward('15:30')
      await page.locator('.message__facts').waitFor()
    })
    inLanguage('signed-out', async (page, clinic) => {
      await openChart(page, clinic)
      await page.locator('.sign-out').click()
      await page.locator('.message__facts').waitFor()
    })
    inLanguage(
      'session-end',
      async (page, clinic) => {
        // Its token cannot be renewed, so that the warning is there at once.
        await openChart(page, clinic, { personality: 'epic-like', ttl: '240' })
        await page.locator('.session-end').waitFor()
      },
      'window',
    )
    inLanguage(
      'other-tab',
      async (page, clinic) => {
        await openChart(page, clinic)
        await announceNeighbour(page, 'BEAULIEU, Colette', 'Local sandbox EHR')
      },
      'window',
    )
    inLanguage('wrong-patient', async (page, clinic) => {
      await page.route('**/fhir/r4/Patient/*', async (route) => {
        const response = await route.fetch()
        const sent = (await response.json()) as object
        await route.fulfill({ response, json: { ...sent, id: 'story-diabetes-kidney' } })
      })
      await page.goto(clinic.launchUrl(patient))
      await page.locator('.alarm p').nth(2).waitFor()
    })
    inLanguage('no-identity', async (page, clinic) => {
      await page.route('**/fhir/r4/Patient/*', (route) =>
        route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' } }),
      )
      await page.goto(clinic.launchUrl(patient))
      await page.locator('main .sign-out').waitFor()
    })
    inLanguage(
      'merged-record',
      async (page, clinic) => {
        await page.route('**/fhir/r4/Patient/*', async (route) => {
          const response = await route.fetch()
          const link = [{ type: 'replaced-by', other: { reference: 'Patient/story-sepsis' } }]
          const sent = (await response.json()) as object
          await route.fulfill({ response, json: { ...sent, link } })
        })
        await openChart(page, clinic)
        await page.locator('.strip--alarm').waitFor()
      },
      'window',
    )
    inLanguage('no-page', async (page, clinic) => {
      await page.goto(`${clinic.app}/e/not-here/launch`)
      await page.locator('h1').waitFor()
    })
    inLanguage(
      'other-patient',
      async (page, clinic) => {
        await page.route('**/fhir/r4/Observation?*category=laboratory*', async (route) => {
          const response = await route.fetch()
          const bundle = (await response.json()) as {
            entry: { resource: { subject: { reference: string } } }[]
          }
          const [first] = bundle.entry
          if (first) first.resource.subject.reference = 'Patient/story-diabetes-kidney'
          await route.fulfill({ response, json: bundle })
        })
        await openChart(page, clinic)
        await page.locator('.strip--alarm').waitFor()
      },
      'window',
    )
  })
}

async function openChart(
  page: Page,
  clinic: Clinic,
  choices: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto(clinic.launchUrl(patient, choices))
  await page.locator('[data-ring=complete], [data-ring=incomplete]').nth(2).waitFor()
  // What comes after the first chart.
  await page.locator('.reader').waitFor()
}

/** What the launch page says of a cause, as its markup: it tells again after a reload what it told before. */
async function drawnFailure(page: Page, cause: string): Promise<string> {
  const told = {
    cause,
    at: Date.parse('2026-11-29T09:00:00-05:00'),
    launch: 'ehr-launch',
    ehr: 'Local sandbox EHR',
    host: 'ehr.example',
  }
  await page.evaluate((failure) => {
    history.replaceState({ 'sidechart.failure': failure }, '')
  }, told)
  await page.reload()
  const code = new RegExp(`^SC-${cause.toUpperCase()}$`)
  await page.locator('.message__fold summary code').filter({ hasText: code }).waitFor()
  return page.locator('.message').evaluate((message) => message.outerHTML)
}

/** The app's style sheets for a page without a chart: another page may not link to them. */
async function stylesOf(page: Page, { app }: Clinic): Promise<string> {
  const sheets = ['message.css', 'failure.css'].map(async (name) =>
    (await page.request.get(`${app}/${name}`)).text(),
  )
  return (await Promise.all(sheets)).join('')
}

/** A page of nothing but messages, with the style sheets that they have in the app. */
function sheetOf(messages: readonly string[], { styles, language }: Sheet): string {
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
    <style>
      ${styles}
      div.all { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(43rem, 100%), 1fr)); align-items: start }
      div.all > main { margin: 0.5rem auto }
    </style><div class="all">${messages.join('')}</div>`
}

interface Sheet {
  readonly styles: string
  readonly language: string
}
