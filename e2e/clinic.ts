import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'

/** A clinic to visit: the sandbox EHR and the built app, both started for one worker and ended by process id. */
export interface Clinic {
  readonly ehr: string
  readonly portal: string
  readonly app: string
  readonly fhirServerUrl: string
  /** A launch that needs no clicking. */
  readonly launchUrl: (patient: string, choices?: Readonly<Record<string, string>>) => string
  /** What the EHR saw, oldest first. */
  readonly log: () => Promise<LogLine[]>
  readonly clearLog: () => Promise<void>
}

export interface LogLine {
  readonly kind: 'launch' | 'authorization' | 'token' | 'fhir'
  readonly client?: string
  readonly time: string
  readonly user?: string
  readonly patient?: string
  readonly url?: string
  readonly status?: number
  readonly grantType?: string
  readonly outcome?: string
}

const children: ChildProcess[] = []

function started(args: readonly string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [...args, '--parent-pid', String(process.pid)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve(JSON.parse(line) as Record<string, unknown>)
    })
    child.on('exit', (code) => {
      reject(new Error(`${args[0] ?? ''} ended with ${String(code)}`))
    })
  })
}

/** Ports are whatever is free, so that two visits never share an EHR. */
export async function openClinic(folder: string | undefined): Promise<Clinic> {
  const appPort = await freePort()
  const data = folder === undefined ? [] : ['--data', folder]
  const app = `http://127.0.0.1:${String(appPort)}`
  const ehr = await started(['sandbox/main.ts', '--port', '0', '--app', app, ...data])
  const origin = new URL(String(ehr['ehr'])).origin
  await started(['server/main.ts', '--port', String(appPort), '--local-ehr', origin])
  return {
    ehr: String(ehr['ehr']),
    portal: String(ehr['portal']),
    app,
    fhirServerUrl: String(ehr['fhirServerUrl']),
    launchUrl: (patient, choices = {}) =>
      `${origin}/launch/direct?${new URLSearchParams({ patient, ...choices }).toString()}`,
    log: async () => {
      const text = await (await fetch(`http://127.0.0.1:${new URL(origin).port}/log`)).text()
      return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as LogLine)
    },
    clearLog: async () => {
      await fetch(`http://127.0.0.1:${new URL(origin).port}/log`, { method: 'DELETE' })
    },
  }
}

/** A port of 127.0.0.1 that nothing listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })
}

/** The built app alone; returns what stops it. */
export async function startApp(port: number, more: readonly string[]): Promise<() => void> {
  const { pid } = await started(['server/main.ts', '--port', String(port), ...more])
  return () => {
    process.kill(Number(pid), 'SIGTERM')
  }
}

export function closeClinic(): void {
  for (const child of children.splice(0)) child.kill('SIGTERM')
}

interface Visit {
  /** Fails the visit when the page broke a policy, threw, or wrote to the console. */
  readonly quiet: Page
}

export const test = base.extend<Visit, { clinic: Clinic }>({
  clinic: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const clinic = await openClinic(process.env['CHARTS_FOLDER'])
      await use(clinic)
      closeClinic()
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

/** Collects what a page must never do: throw, break the content security policy, or complain on its console. */
export function listen(page: Page, heard: string[]): void {
  page.on('pageerror', (error) => heard.push(`threw: ${String(error)}`))
  page.on('console', (message) => {
    // The browser's own word on a reference of the chart's that leads nowhere: the app says so on screen.
    if (/404/.test(message.text()) && message.location().url.includes('/Medication/')) return
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text())
  })
}

export { expect }
