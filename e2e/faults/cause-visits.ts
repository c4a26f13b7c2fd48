import type { BrowserContext, Page } from '@playwright/test'
import type { FaultName } from '#sandbox/faults/faults.ts'
import type { FailureCause } from '#src/messages/failures.ts'
import { expectRead } from '../chart-page.ts'
import type { Clinic } from '../clinic.ts'
import { signInAs } from '../ehr-page.ts'

/** How one cause is provoked, and what its fold then holds. */
export interface CauseVisit {
  readonly provoke: (page: Page, clinic: Clinic) => Promise<void>
  /** The OAuth error and its words, as the EHR sends them, without what may be a secret. */
  readonly error?: string
  readonly description?: string
  /** Left out where the local EHR is named. */
  readonly ehr?: 'not sent'
  readonly host?: string
}

const patient = 'story-heart-failure'

/** The EHR does this wrong. */
const fault = (name: FaultName, more: Partial<CauseVisit> = {}): CauseVisit => ({
  provoke: async (page, clinic) => {
    await page.goto(clinic.launchUrl(patient, { fault: name }))
  },
  ...more,
})

/** The EHR does this wrong when a token has to be renewed, or the session ends with the token. */
const end = (name: FaultName, more: Partial<CauseVisit> = {}): CauseVisit => ({
  provoke: async (page, clinic) => {
    await page.goto(clinic.launchUrl('story-healthy-young', { fault: name, ttl: '5' }))
    await expectRead(page)
  },
  ...more,
})

/** Nothing but the app's own address is opened. */
const address = (path: string, more: Partial<CauseVisit> = {}): CauseVisit => ({
  provoke: async (page, clinic) => {
    await page.goto(clinic.app + path)
  },
  ...more,
})

/** The browser lacks something. */
const browser = (script: string, more: Partial<CauseVisit> = {}): CauseVisit => ({
  provoke: async (page, clinic) => {
    await page.addInitScript(script)
    await page.goto(clinic.launchUrl(patient))
  },
  ...more,
})

const noStorage = `Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('blocked', 'SecurityError') },
})`
const fullStorage = `Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError')
}`
const noLocks = `LockManager.prototype.request = () =>
  Promise.reject(new DOMException('refused', 'SecurityError'))`
/** The person came back late. */
const elevenMinutesLater = `if (location.pathname.endsWith('/callback')) {
  const now = Date.now
  Date.now = () => now() + 660_000
}`
const hoursAhead = 'const now = Date.now; Date.now = () => now() + 3 * 3_600_000'

/** A second page at the address of a chart. */
async function openTwice(page: Page, clinic: Clinic, context: BrowserContext): Promise<void> {
  const first = await context.newPage()
  await first.goto(clinic.launchUrl(patient))
  await expectRead(first)
  await page.goto(first.url())
}

/** The chart is open, and nobody does anything for so long. */
const leftFor = (time: string): CauseVisit => ({
  provoke: async (page, clinic) => {
    // The watch begins some seconds after the chart.
    const watching = page.waitForRequest(/human-input/)
    await page.clock.install()
    await page.goto(clinic.launchUrl(patient))
    await expectRead(page)
    await page.clock.runFor(6_000)
    await watching
    await page.clock.fastForward(time)
  },
})

export const causeVisits: Readonly<Record<FailureCause, CauseVisit>> = {
  'unknown-fhir-server': address('/launch.html?iss=https%3A%2F%2Fevil.example%2Ffhir&launch=x', {
    ehr: 'not sent',
    host: 'evil.example',
  }),
  'malformed-launch': address('/launch.html?launch=x', { ehr: 'not sent', host: 'not sent' }),
  'discovery-unreachable': {
    provoke: async (page, clinic) => {
      await page.route('**/.well-known/smart-configuration', (route) => route.abort())
      await page.goto(clinic.launchUrl(patient))
    },
  },
  'discovery-cors': fault('discovery-not-shared'),
  'discovery-no-answer': fault('discovery-silent'),
  'discovery-redirected': fault('discovery-redirected'),
  'discovery-missing': fault('discovery-missing'),
  'discovery-unavailable': fault('discovery-away'),
  'discovery-unreadable': fault('discovery-page'),
  'pkce-not-offered': fault('no-pkce'),
  'authorization-endpoint-mismatch': fault('other-authorization-endpoint'),
  'token-endpoint-mismatch': fault('other-token-endpoint'),
  'issuer-mismatch': fault('other-issuer-named'),
  'malformed-redirect': fault('no-code'),
  'answered-by-another': fault('other-issuer'),
  'state-unknown': fault('other-state'),
  'state-expired': browser(elevenMinutesLater),
  'authorization-refused': fault('authorization-refused', { error: 'access_denied' }),
  'authorization-unavailable': fault('authorization-unavailable', {
    error: 'temporarily_unavailable',
  }),
  'scopes-refused': fault('scope-refused', {
    error: 'invalid_scope',
    description: 'The scope patient/MedicationRequest.rs is not registered.',
  }),
  'app-not-allowed': fault('app-not-allowed', {
    error: 'unauthorized_client',
    description: 'The app is not approved for this organization.',
  }),
  'sign-in-required': fault('sign-in-required', { error: 'login_required' }),
  'authorization-rejected': fault('request-refused', {
    error: 'invalid_request',
    description: 'The launch [removed] is not for Patient/[removed].',
  }),
  'token-unreachable': {
    provoke: async (page, clinic) => {
      await page.route('**/auth/token', (route) => route.abort())
      await page.goto(clinic.launchUrl(patient))
    },
  },
  'token-cors': fault('token-not-shared'),
  'token-no-answer': fault('token-silent'),
  'token-redirected': fault('token-redirected'),
  'token-missing': fault('token-missing'),
  'token-unavailable': fault('token-away', { error: 'temporarily_unavailable' }),
  'code-refused': fault('token-refused', { error: 'invalid_grant' }),
  'client-refused': fault('token-client-refused', {
    error: 'invalid_client',
    description: 'Client authentication is required.',
  }),
  'token-rejected': fault('token-request-refused', { error: 'invalid_request' }),
  'token-response-malformed': fault('token-page'),
  'id-token-refused': fault('other-id-token'),
  'clock-wrong': browser(hoursAhead),
  'no-patient': fault('no-patient'),
  'no-patient-chosen': {
    provoke: async (page, clinic) => {
      await page.route('**/auth/token', async (route) => {
        const response = await route.fetch()
        const { patient: _, ...rest } = (await response.json()) as Record<string, unknown>
        await route.fulfill({ response, json: rest })
      })
      await page.goto(`${clinic.app}/e/local-ehr/launch`)
      await page.getByRole('button', { name: 'Beaulieu, Odette' }).click()
      await page.getByRole('button', { name: 'Allow' }).click()
    },
  },
  'storage-blocked': browser(noStorage),
  'storage-blocked-in-frame': {
    provoke: async (page, clinic) => {
      await page.addInitScript(noStorage)
      await page.goto(`${clinic.ehr}simulator?patient=${patient}`)
      await page.getByRole('button', { name: 'Launch here' }).click()
    },
  },
  'storage-full': browser(fullStorage),
  'locks-refused': browser(noLocks),
  offline: {
    provoke: async (page, clinic) => {
      await page.route('**/.well-known/smart-configuration', (route) => route.abort())
      await page.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })",
      )
      await page.goto(clinic.launchUrl(patient))
    },
  },
  'page-not-loaded': {
    provoke: async (page, clinic) => {
      await page.route('**/assets/first-screen-*.js', (route) => route.abort())
      await page.goto(clinic.launchUrl(patient))
    },
  },
  unexpected: browser("crypto.randomUUID = () => { throw new RangeError('x') }"),
  'not-configured': {
    provoke: async (page, clinic) => {
      await page.route('**/launch.html', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace(/(id="known-fhir-servers">)[^<]*/, '$1')
        await route.fulfill({ response, body })
      })
      await page.goto(`${clinic.app}/launch.html`)
    },
    ehr: 'not sent',
    host: 'not sent',
  },
  'opened-directly': address('/e/local-ehr/chart/00000000-0000-4000-8000-000000000000'),
  'open-in-another-tab': {
    provoke: (page, clinic) => openTwice(page, clinic, page.context()),
  },
  'session-expired': end('refresh-page'),
  'session-revoked': end('refresh-refused'),
  'session-refused': {
    provoke: async (page, clinic) => {
      const choices = { personality: 'epic-like', ttl: '3600' }
      await page.goto(clinic.launchUrl(patient, choices))
      await expectRead(page)
      await page.route('**/fhir/r4/**', (route) =>
        route.fulfill({ status: 401, headers: { 'access-control-allow-origin': '*' } }),
      )
      await page.getByRole('button', { name: 'Read again' }).click()
    },
  },
  'session-client-refused': end('refresh-client-refused'),
  'session-identity-wrong': {
    provoke: async (page, clinic) => {
      await page.route('**/auth/token', async (route) => {
        const response = await route.fetch()
        const json = (await response.json()) as { id_token: string }
        const [head = '', claims = ''] = json.id_token.split('.')
        const signature = Buffer.alloc(256, 7).toString('base64url')
        await route.fulfill({
          response,
          json: { ...json, id_token: `${head}.${claims}.${signature}` },
        })
      })
      await page.goto(clinic.launchUrl(patient))
    },
  },
  'patient-changed': {
    provoke: async (page, clinic) => {
      await end('refresh-other-patient').provoke(page, clinic)
      await page.getByText('Code for the help desk: SC-PATIENT-CHANGED').waitFor()
      await page.reload()
    },
  },
  'session-by-reader': {
    provoke: async (page, clinic) => {
      await page.goto(clinic.launchUrl(patient))
      await page.getByRole('link', { name: 'Session' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
    },
  },
  'session-proxy-ended': {
    provoke: async (page, clinic) => {
      const mother = 'proxy:related-story-child-growth-mother'
      const choices = { user: mother, fault: 'refresh-refused', ttl: '8' }
      await page.goto(clinic.launchUrl('story-child-growth', choices))
      await expectRead(page)
    },
  },
  'session-tenant-changed': {
    provoke: async (page, clinic) => {
      await page.route('**/auth/token', async (route) => {
        const response = await route.fetch()
        const isRefresh = route.request().postData()?.includes('refresh_token=') === true
        const json = (await response.json()) as object
        const tenant = isRefresh ? 'southgate' : 'northgate'
        await route.fulfill({ response, json: { ...json, tenant } })
      })
      await page.goto(clinic.launchUrl('story-healthy-young', { ttl: '5' }))
      await expectRead(page)
    },
  },
  'session-reader-replaced': {
    provoke: async (page, clinic) => {
      const claims = Buffer.from(JSON.stringify({ sub: 'somebody-else' })).toString('base64url')
      await page.route('**/auth/token', async (route) => {
        const response = await route.fetch()
        const isRefresh = route.request().postData()?.includes('refresh_token=') === true
        const json = (await response.json()) as object
        const other = isRefresh ? { id_token: `e30.${claims}.x` } : {}
        await route.fulfill({ response, json: { ...json, ...other } })
      })
      await page.goto(clinic.launchUrl('story-healthy-young', { ttl: '5' }))
    },
  },
  'session-reader-changed': {
    provoke: async (page, clinic) => {
      // Its token cannot be renewed, so that the warning is there at once.
      await page.goto(clinic.launchUrl(patient, { personality: 'epic-like', ttl: '240' }))
      await page.getByRole('button', { name: 'Sign in again' }).click()
      await signInAs(page, 'Mai Lindqvist, RN', 'Beaulieu, Odette')
    },
  },
  'session-idle': leftFor('15:30'),
  'session-time-limit': leftFor('08:00:30'),
}
