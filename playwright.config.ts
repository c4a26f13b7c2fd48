import { defineConfig } from '@playwright/test'
import { browserArguments } from './e2e/browser-arguments.ts'
import type { EngineOptions } from './e2e/browsers/visit.ts'

/** Visits in real browsers, against the production build and the sandbox EHR. */
export default defineConfig<object, EngineOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  fullyParallel: true,
  reporter: [['list'], ['./e2e/plain-closing-line.ts']],
  use: {
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      ...browserArguments,
    },
  },
  projects: [
    {
      name: 'clinic',
      testMatch: '*.spec.ts',
      testIgnore: ['charts/**', 'screenshots/**', 'browsers/**'],
    },
    { name: 'charts', testMatch: 'charts/*.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots/*.spec.ts' },
    { name: 'firefox', testMatch: 'browsers/*.spec.ts', use: { engineName: 'firefox' } },
    { name: 'webkit', testMatch: 'browsers/*.spec.ts', use: { engineName: 'webkit' } },
  ],
})
