import { defineConfig } from '@playwright/test'
import { browserArguments } from './e2e/browser-arguments.ts'

/** Visits in a real Chromium, against the production build and the sandbox EHR. */
export default defineConfig({
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
    { name: 'clinic', testMatch: '*.spec.ts', testIgnore: ['charts/**', 'screenshots/**'] },
    { name: 'charts', testMatch: 'charts/*.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots/*.spec.ts' },
  ],
})
