import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** fhirclient as it comes, for a server: the constant that the app's build sets is not defined. */
const otherClients = 'sandbox/authorization-server/clients-of-others.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        define: { FHIRCLIENT_PURE: 'true' },
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the same modules for each file again takes a third of the time.
          isolate: false,
          include: [
            '{src,sandbox,patients,server,deployment,local-servers,scripts,e2e,bench,lint,witnesses}/**/*.test.ts',
          ],
          exclude: [otherClients],
          setupFiles: ['src/testing/fail-on-console.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'other clients',
          environment: 'node',
          include: [otherClients],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        define: { FHIRCLIENT_PURE: 'true', __APP_VERSION__: '"test"', __APP_BUILD__: '"test"' },
        test: {
          name: 'component',
          // Code of late parts is fetched while a test waits, on a machine that may be busy.
          expect: { poll: { timeout: 10_000 } },
          include: ['src/**/*.component.test.tsx'],
          setupFiles: ['src/testing/fail-on-console.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
