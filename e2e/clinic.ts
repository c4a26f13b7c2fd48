import { test as base, expect, type Page } from '@playwright/test'
import { findFreePort } from '#local-servers/find-free-port.mjs'
import { startEhr } from '#local-servers/start-ehr.mjs'
import { startServer } from '#local-servers/start-server.mjs'

/** The local EHR and the built app, started for one worker. */
export interface Clinic {
  readonly ehr: string
  readonly portal: string
  readonly app: string
  readonly fhirServerUrl: string
  /** URL of an EHR launch. */
  readonly launchUrl: (patient: string, choices?: Readonly<Record<string, string>>) => string
  /** The EHR's log, oldest first. */
  readonly log: () => Promise<LogLine[]>
  /** What panels read with an access token: not who signed in, nor what is asked late and beside them. */
  readonly reads: () => Promise<LogLine[]>
  readonly clearLog: () => Promise<void>
}

export interface LogLine {
  readonly kind: 'launch' | 'authorization' | 'token' | 'fhir' | 'fault'
  readonly client?: string
  readonly time: string
  readonly user?: string
  readonly patient?: string
  readonly launch?: string
  readonly url?: string
  readonly status?: number
  readonly grantType?: string
  readonly outcome?: string
}

/** Starts both on free ports, so that two workers never share an EHR. */
async function openClinic(chartFlags: readonly string[]) {
  const appPort = await findFreePort()
  const app = `http://127.0.0.1:${String(appPort)}`
  const { server, origin, ...ehr } = await startEhr(app, ['--port', '0', ...chartFlags], quietly)
  const stopApp = await startApp(appPort, ['--local-ehr', origin])
  const logUrl = `http://127.0.0.1:${new URL(origin).port}/log`
  const log = async () => {
    const text = await (await fetch(logUrl)).text()
    return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as LogLine)
  }
  const clinic: Clinic = {
    ...ehr,
    app,
    launchUrl: (patient, choices = {}) =>
      `${origin}/launch/direct?${new URLSearchParams({ patient, ...choices }).toString()}`,
    log,
    reads: async () =>
      (await log()).filter(
        ({ kind, url = '' }) =>
          kind === 'fhir' &&
          !/^\/(?:metadata|Practitioner|RelatedPerson|Encounter|DiagnosticReport)\b/.test(url),
      ),
    clearLog: async () => {
      await fetch(logUrl, { method: 'DELETE' })
    },
  }
  const close = () => {
    stopApp()
    server.stop()
  }
  return { clinic, close }
}

/** Server output would clutter the list of tests. */
const quietly = { stderr: 'ignore' } as const

/**
 * Starts the built app alone.
 * @returns a function that stops it
 */
export async function startApp(port: number, flags: readonly string[]): Promise<() => void> {
  const args = ['server/main.ts', '--port', String(port), ...flags]
  return (await startServer(args, quietly)).stop
}

interface Visit {
  /** A page that fails the test if it threw, broke the content security policy, or wrote to the console. */
  readonly quiet: Page
}

const folder = process.env['CHARTS_FOLDER']

interface Worker {
  readonly clinic: Clinic
  /** Flags of the local EHR that say which charts it holds: the stories, or a folder of bundles. */
  readonly chartFlags: readonly string[]
}

export const test = base.extend<Visit, Worker>({
  chartFlags: [folder === undefined ? [] : ['--data', folder], { option: true, scope: 'worker' }],
  clinic: [
    async ({ chartFlags }, use) => {
      const { clinic, close } = await openClinic(chartFlags)
      await use(clinic)
      close()
    },
    { scope: 'worker' },
  ],
  quiet: async ({ page }, use) => {
    const heard: string[] = []
    listen(page, heard)
    await use(page)
    expect(heard, 'the page stayed quiet').toEqual([])
  },
})

/** Collects exceptions, violations of the content security policy, and warnings and errors on the console. */
export function listen(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`threw: ${String(error)}`))
  page.on('console', (message) => {
    // The browser logs a reference that leads nowhere; the app shows that on screen.
    if (/404/.test(message.text()) && message.location().url.includes('/Medication/')) return
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
}

export { expect }
