import type { Door } from './room.ts'

/**
 * Every library that is imported, the places that may import it, and when the browser may load it. The reasons for
 * each library are in docs/decisions/0002-dependencies.md.
 */

/** The test of the sandbox against independent clients. */
const clientsOfOthers = 'sandbox/authorization-server/clients-of-others.test.ts'

export const doors: readonly Door[] = [
  {
    library: 'react',
    at: [
      'src/app',
      'src/features',
      'src/presentation',
      'src/queries',
      'src/session',
      'src/ui',
      'bench/drawing',
    ],
    notBefore: 'first chart',
    brings: { scheduler: 'first chart' },
  },
  {
    library: 'react-dom',
    at: ['src/app', 'bench/drawing'],
    tests: ['src'],
    notBefore: 'first chart',
  },
  { library: 'react-router', at: ['src/app'] },
  {
    library: '@tanstack/react-query',
    at: ['src/queries', 'src/app'],
    tests: ['src'],
    // The searches use one function of it; its hooks are loaded with the chart.
    notBefore: 'first data',
    isInParts: true,
    brings: { '@tanstack/query-core': 'first data' },
  },
  {
    library: 'fhirclient',
    at: ['src/smart/browser-mode/fhirclient-adapter.ts', clientsOfOthers],
    notBefore: 'launch page',
  },
  {
    library: '@lhncbc/ucum-lhc',
    at: ['src/clinical/units/converted-number.ts', 'src/clinical/units/ucum-lhc.d.ts'],
  },
  { library: 'recharts', at: ['src/ui/plots/trend-axes.tsx'] },
  {
    library: 'fhir',
    at: ['src/r4', 'src/clinical', 'src/fhir', 'src/queries'],
    tests: ['src'],
  },
  {
    library: 'zod',
    at: [
      'src/smart/protocol/known-fhir-servers-schema.ts',
      'sandbox/authorization-server/clients/client-registration.ts',
    ],
  },
  { library: 'oidc-provider', at: ['sandbox/authorization-server'] },
  { library: 'jose', at: ['sandbox/authorization-server'], tests: ['sandbox', 'src'] },
  { library: 'openid-client', at: [clientsOfOthers] },
  { library: 'puppeteer-core', at: ['e2e/browsers/firefox.ts'] },
  { library: 'selenium-webdriver', at: ['e2e/browsers/webkit.ts'] },
  {
    library: 'node:',
    at: [
      'sandbox',
      'patients/write-bundles.ts',
      'patients/draw-stories.ts',
      'server',
      'deployment',
      'local-servers',
      'e2e',
      'bench',
      'witnesses',
      'scripts',
      'tools',
      'lint',
      'vite.config.ts',
    ],
    tests: ['src', 'patients'],
  },
  { library: 'vite', at: ['lint', 'vite.config.ts', 'bench/drawing'] },
  { library: '@vitejs/plugin-react', at: ['vite.config.ts', 'vitest.config.ts'] },
  {
    library: 'vitest',
    at: ['vitest.config.ts'],
    tests: [
      'src',
      'sandbox',
      'patients',
      'server',
      'deployment',
      'local-servers',
      'e2e',
      'scripts',
      'bench',
      'witnesses',
      'lint',
    ],
  },
  { library: 'vitest-browser-react', at: [], tests: ['src'] },
  { library: '@vitest/browser-playwright', at: ['vitest.config.ts'] },
  { library: 'msw', at: [], tests: ['src'] },
  { library: 'fast-check', at: [], tests: ['src', 'sandbox'] },
  { library: '@playwright/test', at: ['e2e', 'playwright.config.ts'] },
  { library: '@axe-core/playwright', at: ['e2e'] },
  { library: 'playwright', at: ['scripts', 'bench/drawing'] },
  { library: 'uplot', at: ['bench/drawing'] },
  { library: '@sparticuz/chromium', at: ['tools'] },
  { library: 'oxlint', at: ['oxlint.config.ts'] },
]
