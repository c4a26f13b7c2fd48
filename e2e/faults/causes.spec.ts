import type { Frame, Page } from '@playwright/test'
import type { FailureCause } from '#src/messages/failures.ts'
import { failures as en } from '#src/messages/en/failures.ts'
import { failures as frCa } from '#src/messages/fr-CA/failures.ts'
import { violationsOn, violationsWithFrames, wcagTags } from '../axe-violations.ts'
import { expect, test } from '../clinic.ts'
import { causeVisits } from './cause-visits.ts'

/**
 * Each cause for which there is a page in the place of a chart: it is provoked, and its words and its fold are held
 * against the catalogue, in both languages. A keyboard reaches all that can be pressed, axe finds nothing, and nothing in
 * the fold is a secret.
 */

for (const cause of Object.keys(causeVisits) as FailureCause[]) {
  const { provoke, error, description, ehr, host } = causeVisits[cause]
  test(`${cause}: its words, and what the help desk gets`, async ({ clinic, page }) => {
    await provoke(page, clinic)
    const frame = await frameWith(page)
    const alert = frame.getByRole('alert')
    await expect(alert.getByRole('heading')).toHaveText(en.causes[cause].title, { timeout: 45_000 })
    await expect(alert.getByRole('heading')).toBeFocused()
    const facts = alert.locator('.message__facts dd')
    await expect(facts).toHaveCount(4)
    await expect(facts.first()).toHaveText(en.causes[cause].happened)
    await expect(frame.locator('body')).not.toContainText('BEAULIEU')
    expect(await reachedByKeyboard(page, frame)).toEqual(await controlsOf(frame))
    await alert.locator('summary').press('Enter')
    const details = alert.locator('.message__details')
    const value = (label: string) =>
      details
        .locator('div')
        .filter({ has: frame.getByText(label, { exact: true }) })
        .locator('dd')
    const { labels, notSent } = en
    await expect(value(labels.code)).toHaveText(`SC-${cause.toUpperCase()}`)
    await expect(value(labels.ehr)).toHaveText(ehr ?? 'Local sandbox EHR')
    await expect(value(labels.host)).toHaveText(host ?? new URL(clinic.ehr).host)
    await expect(value(labels.error)).toHaveText(error ?? notSent)
    await expect(value(labels.description)).toHaveText(description ?? notSent)
    const [, ...values] = await details.locator('dd').allInnerTexts()
    expect(values.join('\n')).not.toMatch(/story-|p12|(?=[\w-]*\d)[\w-]{20,}/)
    expect(await violationsIn(page, frame)).toEqual([])
    await frame.getByRole('button', { name: 'Français' }).click()
    await expect(alert.getByRole('heading')).toHaveText(frCa.causes[cause].title)
    await expect(alert.locator('.message__facts dd').first()).toHaveText(
      frCa.causes[cause].happened,
    )
    await expect(alert.getByRole('heading')).toBeFocused()
    expect(await violationsIn(page, frame)).toEqual([])
  })
}

/** What axe finds, best practice included. */
function violationsIn(page: Page, frame: Page | Frame) {
  return frame === page ? violationsOn(page) : violationsWithFrames(page, wcagTags)
}

const pressable = ['button', 'summary', 'a'].map((name) => `${name}:visible`).join(', ')

/** Whatever can be pressed on the page of a cause, in its order. */
function controlsOf(frame: Page | Frame): Promise<string[]> {
  return frame.locator('main').locator(pressable).allInnerTexts()
}

/** What Tab leads to from the heading, which has the focus, until it leaves the page or begins again. */
async function reachedByKeyboard(page: Page, frame: Page | Frame): Promise<string[]> {
  const { length } = await controlsOf(frame)
  const reached: string[] = []
  for (let each = 0; each < length; each += 1) {
    await page.keyboard.press('Tab')
    reached.push(await frame.locator('main :focus').innerText())
  }
  return reached
}

/** The page, or the frame in it that the app is shown in. */
async function frameWith(page: Page): Promise<Page | Frame> {
  if ((await page.locator('iframe').count()) === 0) return page
  await page.frameLocator('iframe').getByRole('alert').waitFor()
  return page.frames().find((each) => each.url().includes('/launch.html')) ?? page
}
