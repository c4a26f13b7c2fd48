import { defineConfig } from '@playwright/test'
import { browserArguments } from './e2e/browser-arguments.ts'
import type { EngineOptions } from './e2e/browsers/visit.ts'

/** Visits in real browsers, against the production build and the sandbox EHR. */
export default defineConfig<object, EngineOptions>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // Far longer than a person would wait: two cores run several browsers, their servers and the tests, and a machine of
  // CI can be eight times as slow.
  expect: { timeout: 20_000 },
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
    { name: 'clinic', testIgnore: 'e2e/*/**' },
    { name: 'faults', testDir: 'e2e/faults' },
    { name: 'charts', testDir: 'e2e/charts' },
    { name: 'link', testDir: 'e2e/link' },
    { name: 'screenshots', testDir: 'e2e/screenshots' },
    { name: 'firefox', testDir: 'e2e/browsers', use: { engineName: 'firefox' } },
    { name: 'webkit', testDir: 'e2e/browsers', use: { engineName: 'webkit' } },
  ],
})
