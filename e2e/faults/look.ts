import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { panels } from '#src/messages/en/panels.ts'
import { chartIn } from '../chart-page.ts'
import type { Clinic } from '../clinic.ts'
import type { FaultVisit } from './fault-visits.ts'

/** What a person sees, in the app's own words, and what became of the session. */
export interface Seen {
  readonly words: string
  readonly session: 'does not begin' | 'goes on' | 'ends'
  /** How many requests met the fault. */
  readonly met: number
}

const { paused } = panels.fhirErrors
const patience = { timeout: 90_000 }
/** So short that a refresh comes within a visit. */
const tokenSeconds = 5

/** Launches the app with a fault, and looks where a person would look. */
export async function look(page: Page, clinic: Clinic, visit: FaultVisit): Promise<Seen> {
  const run = randomUUID()
  const { chosen, patient, looksAt, waitsFor } = visit
  const ttl = waitsFor === undefined ? {} : { ttl: String(tokenSeconds) }
  await page.goto(clinic.launchUrl(patient, { fault: chosen, run, ...ttl }))
  if (waitsFor !== undefined) {
    await expect(chartIn(page).banner).toBeVisible(patience)
    await expect.poll(() => faultsMet(clinic, run), patience).toBeGreaterThan(0)
  }
  if (waitsFor === 'end of the token') {
    await page.waitForTimeout(tokenSeconds * 1000)
    await page.getByRole('button', { name: 'Read again' }).click()
  }
  const seen = await wordsAt(page, looksAt)
  const words = lasting(visit.isCountChance ? withoutChance(seen) : seen)
  return { words, session: await session(page), met: await faultsMet(clinic, run) }
}

/** Whether the last retries come before a pause or in it is chance, and so is how many requests there are. */
function withoutChance(seen: string): string {
  return seen
    .replace(/\d+(?= requests)/, '[number]')
    .replace(`${paused} `, '')
    .replace('Nothing is known', `[perhaps: ${paused}] Nothing is known`)
}

function wordsAt(page: Page, place: FaultVisit['looksAt']): Promise<string> {
  return place === 'page' ? message(page) : panel(page, place)
}

/** How many requests of a launch met its fault, by the EHR's log. */
async function faultsMet(clinic: Clinic, run: string): Promise<number> {
  return (await clinic.log()).filter(({ kind, launch }) => kind === 'fault' && launch === run)
    .length
}

/** The message that takes the place of the chart, complete with its code if it has one. */
async function message(page: Page): Promise<string> {
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(/SC-[A-Z-]+/, patience)
  const facts = alert.locator('.message__facts dd')
  // An alarm over the chart is read whole, once its advice has come.
  if ((await page.locator('main.alarm').count()) > 0) {
    await page.waitForLoadState('networkidle')
    return alert.innerText()
  }
  await expect(facts).toHaveCount(4, patience)
  const title = await alert.getByRole('heading').innerText()
  const code = await alert.locator('summary code').innerText()
  const words = (await facts.allInnerTexts()).filter((_, index) => index !== 1)
  return [`**${title}**`, ...words, `\`${code}\``].join(' ')
}

/** A panel's line of completeness, after what it says in place of its rows if it has none. */
async function panel(page: Page, name: 'vitalSigns' | 'laboratory' | 'medications') {
  const region = chartIn(page)[name]
  const line = region.locator('.completeness').getByRole('status')
  await expect(line).toBeVisible(patience)
  await expect(region.locator('[data-ring=loading]')).toHaveCount(0, patience)
  const says = await region.locator('.panel__what, .panel__next').allInnerTexts()
  return [says.join(' '), await line.innerText()].filter((part) => part !== '').join(' · ')
}

async function session(page: Page): Promise<Seen['session']> {
  const text = await page.locator('body').innerText()
  if (/The session has (been )?ended/.test(text)) return 'ends'
  return (await chartIn(page).banner.count()) > 0 ? 'goes on' : 'does not begin'
}

/** Without what depends on the day of the visit. */
function lasting(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\d{1,2} [A-Z][a-z]{2} \d{4}( \d{2}:\d{2})?/g, '[date]')
      // Whether a refresh comes before the window was widened, or after, is chance.
      .replaceAll(/since \[date\] · older and undated not requested|any date/g, '[window]')
      .replaceAll(/\b\d{2,}\b/g, '[number]')
      .trim()
  )
}
