import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright'
import { browserArguments } from '../e2e/browser-arguments.ts'

/** Pictures of the running app for the docs: the generated patients, one real-shaped chart where it is given. */

const folder = 'docs/screenshots'
mkdirSync(folder, { recursive: true })
// Whatever goes wrong, nothing is left running.
process.on('exit', stop)
process.on('uncaughtException', (error) => {
  console.error(error)
  process.exit(1)
})

const children = new Set<ReturnType<typeof spawn>>()

function started(args: readonly string[]): Promise<Record<string, string>> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      resolve(JSON.parse(line) as Record<string, string>)
    })
    child.on('exit', () => {
      reject(new Error(`${args[0] ?? ''} ended early`))
    })
  })
}

const app = 'http://127.0.0.1:9880'
const ehr = await started(['sandbox/main.ts', '--port', '9881', '--app', app])
const origin = new URL(ehr['ehr'] ?? '').origin
await started(['server/main.ts', '--port', '9880', '--local-ehr', origin])
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  ...browserArguments,
})

async function picture(
  name: string,
  width: number,
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
  })
  const page = await context.newPage()
  await prepare(page)
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${folder}/${name}-${String(width)}.png`, fullPage: width < 1000 })
  await context.close()
}

async function opened(page: Page, patient = 'story-heart-failure'): Promise<void> {
  await page.goto(`${origin}/launch/direct?patient=${patient}`)
  await page.locator('[data-ring=complete]').nth(2).waitFor()
}

async function signedIn(page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
}

for (const width of [1440, 1024, 380]) {
  await picture('summary', width, opened)
  await picture('result-open', width, async (page) => {
    await opened(page)
    await page.getByRole('button', { name: 'Potassium' }).click()
    await page.getByRole('img', { name: 'Trend of Potassium in mmol/L' }).waitFor()
  })
}
await picture('session-report', 1440, async (page) => {
  await opened(page)
  await page.getByRole('link', { name: 'Session report' }).click()
})
await picture('not-permitted', 1440, async (page) => {
  await page.goto(
    `${origin}/launch/direct?${new URLSearchParams({ patient: 'story-heart-failure', scopes: 'patient/Patient.r patient/MedicationRequest.rs patient/Medication.r' }).toString()}`,
  )
  await page.locator('[data-ring=complete]').first().waitFor()
})
for (const width of [1440, 1024]) {
  await picture('ehr-desktop', width, async (page) => {
    await signedIn(page)
    await page.goto(`${origin}/?patient=story-heart-failure&pane=side`)
    await page.frameLocator('iframe').locator('[data-ring=complete]').nth(2).waitFor()
  })
}
await picture('ehr-visits', 1440, async (page) => {
  await signedIn(page)
  await page.goto(`${origin}/?patient=story-heart-failure`)
  await page.getByRole('tab', { name: 'Visits' }).click()
})
await picture('ehr-simulator', 1440, async (page) => {
  await page.goto(`${origin}/simulator?patient=story-heart-failure`)
  await page.getByRole('button', { name: 'Launch here' }).click()
  await page.frameLocator('iframe').locator('[data-ring=complete]').nth(2).waitFor()
  await page.getByRole('code').filter({ hasText: 'authorization_code' }).click()
})
for (const width of [1440, 380]) {
  await picture('ehr-consent', width, async (page) => {
    await page.goto(`${app}/launch.html`)
    await page.getByRole('button', { name: 'Local sandbox EHR' }).click()
    await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
    await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
    await page.getByRole('heading', { name: 'Allow access?' }).waitFor()
  })
}
await picture('ehr-portal', 1440, async (page) => {
  await page.goto(`${origin}/portal`)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
})
await picture('launch', 1440, async (page) => {
  await page.goto(`${app}/launch.html`)
})

await browser.close()
stop()

function stop(): void {
  for (const child of children) {
    child.removeAllListeners('exit')
    child.kill('SIGTERM')
  }
}
