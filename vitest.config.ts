import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export default defineConfig({
  test: {
    projects: [
      {
        define: { FHIRCLIENT_PURE: 'true' },
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{src,sandbox,patients,server,local-servers,scripts,e2e,bench,lint,witnesses}/**/*.test.ts',
          ],
          setupFiles: ['src/testing/fail-on-console.ts'],
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
