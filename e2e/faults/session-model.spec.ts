import type { BrowserContext, Page } from '@playwright/test'
import { chartIn } from '../chart-page.ts'
import { expect, test, type Clinic } from '../clinic.ts'

/**
 * The model of `src/smart/browser-mode/tab-session-model.test.ts` in a real browser: four tabs of one person at the
 * same time, each with launches, reads, refreshes, reloads, duplicates, restores, ends and Back.
 */

const steps = 300
const tabs = 4
/** So short that a token is refreshed, or runs out, within a few steps. */
const tokenSeconds = 3

/** Who is who by words of their charts: a name, or a result that nobody else has. */
const patients = {
  'story-hypothyroidism': /BEAULIEU/,
  'story-diabetes-kidney': /CONNOR|Albumin\/creatinine/,
  'story-healthy-young': /OKAFOR/,
} as const
type PatientId = keyof typeof patients
const patientIds = Object.keys(patients) as PatientId[]

const anyPatient = (number: number) =>
  patientIds[number % patientIds.length] ?? 'story-healthy-young'

const acts = [
  'launch',
  'launch',
  'read',
  'read',
  'read',
  'wait',
  'wait',
  'reload',
  'reload',
  'duplicate',
  'restore',
  'end',
  'back',
] as const

test('three hundred steps in several tabs: no wrong patient, no replaced token, nothing after the end', async ({
  clinic,
  context,
}) => {
  test.setTimeout(360_000)
  context.setDefaultTimeout(60_000)
  const sent: (string | null)[] = []
  context.on('request', (request) => {
    const body = new URLSearchParams(request.postData() ?? '')
    if (body.get('grant_type') === 'refresh_token') sent.push(body.get('refresh_token'))
  })
  await clinic.clearLog()
  const random = randomNumbers(20261128)
  const taken = new Map<string, number>()
  let left = steps
  let painted = 0

  await Promise.all(
    Array.from({ length: tabs }, async () => {
      const tab = await openTab(context, clinic)
      while (left > 0) {
        left -= 1
        const act = acts[random() % acts.length] ?? 'read'
        await tab.take(act, random())
        taken.set(act, (taken.get(act) ?? 0) + 1)
        painted += await tab.check(act)
      }
    }),
  )
  const outcomes = (await clinic.log()).filter(({ grantType }) => grantType === 'refresh_token')
  console.log(
    `session model: ${String(steps)} steps, ${String(painted)} with a chart on screen, ${String(sent.length)} refreshes`,
  )
  expect(new Set(sent).size, 'a refresh token was sent twice').toBe(sent.length)
  expect(outcomes.filter(({ outcome }) => outcome !== 'granted')).toEqual([])
  // Of use only if the model gets anywhere.
  expect(taken.size).toBe(new Set(acts).size)
  expect(painted).toBeGreaterThan(steps / 6)
  expect(sent.length).toBeGreaterThan(5)
})

async function openTab(context: BrowserContext, clinic: Clinic) {
  let page = await context.newPage()
  /** Whose chart this tab may show; nobody's after an end, a restore or a failed launch. */
  let shown: PatientId | undefined

  async function take(act: (typeof acts)[number], number: number): Promise<void> {
    switch (act) {
      case 'launch':
        return launch(anyPatient(number))
      case 'read':
        if (shown === undefined) return launch(anyPatient(number))
        // Not waited for: what comes may come after the next step.
        await page
          .getByRole('button', { name: 'Read again' })
          .click({ timeout: 100, noWaitAfter: true })
          .catch(() => undefined)
        return
      case 'wait':
        return page.waitForTimeout(number % 800)
      case 'reload':
        await page.reload()
        return settled()
      case 'duplicate':
        return duplicate()
      case 'restore': {
        const address = page.url()
        await page.close()
        page = await context.newPage()
        shown = undefined
        await page.goto(address)
        await page.reload()
        return
      }
      case 'end':
        return end()
      case 'back':
        // To an earlier address of this tab, whoever's it was: it shows this launch's chart, or none.
        await page.goBack()
        return settled()
    }
  }

  async function launch(patient: PatientId): Promise<void> {
    shown = patient
    await page.goto(clinic.launchUrl(patient, { ttl: String(tokenSeconds) }))
    await chartIn(page).banner.or(page.getByRole('alert')).first().waitFor()
  }

  /** A reload or Back may have left the chart; then nothing of it may come back. */
  async function settled(): Promise<void> {
    if (shown === undefined) return
    const { banner } = chartIn(page)
    // Where the tab began there is nothing at all.
    if (page.url() !== 'about:blank')
      await banner.or(page.getByRole('alert')).or(page.getByRole('heading')).first().waitFor()
    if ((await banner.count()) === 0) shown = undefined
  }

  async function duplicate(): Promise<void> {
    if (shown === undefined) return
    const [copy] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => {
        open(location.href)
      }),
    ])
    await copy.getByRole('alert').waitFor()
    expect(await wordsIn(copy), 'a duplicate').not.toMatch(anybody)
    await copy.close()
  }

  /** Where the report is not there yet, nothing is ended. */
  async function end(): Promise<void> {
    if (shown === undefined) return
    const soon = { timeout: 3_000 }
    const isEnded = await page
      .getByRole('link', { name: 'Session' })
      .click(soon)
      .then(() => page.getByRole('button', { name: 'Sign out' }).click(soon))
      .then(() => page.getByRole('alert').first().waitFor(soon))
      .then(
        () => true,
        () => false,
      )
    if (isEnded) shown = undefined
  }

  /** 1 if a chart is on screen. */
  async function check(after: string): Promise<number> {
    const words = await wordsIn(page)
    for (const [id, signs] of Object.entries(patients))
      if (id !== shown) expect(words, `after ${after}, with ${String(shown)}`).not.toMatch(signs)
    return shown !== undefined && patients[shown].test(words) ? 1 : 0
  }

  return { take, check }
}

const anybody = new RegExp(
  Object.values(patients)
    .map(({ source }) => source)
    .join('|'),
)

/** Everything on the page but what other tabs say of themselves. A page that is being left is looked at again. */
async function wordsIn(page: Page): Promise<string> {
  await page.waitForLoadState()
  return page.evaluate(wordsOfPage).catch(async () => {
    await page.waitForLoadState()
    return page.evaluate(wordsOfPage)
  })
}

function wordsOfPage(): string {
  const body = document.body.cloneNode(true)
  if (!(body instanceof HTMLElement)) return ''
  for (const each of body.querySelectorAll('.other-patients, script')) each.remove()
  return body.textContent
}

/** The same numbers each time: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}
