import type { Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test, type Clinic } from './clinic.ts'

/** When an EHR's discovery is wrong or fails, nobody is redirected and nothing is stored. */

async function launchedWith(
  clinic: Clinic,
  page: Page,
  answer: (good: object) => { body: string; type?: string },
) {
  await page.route('**/.well-known/smart-configuration', async (route) => {
    const response = await route.fetch()
    const { body, type = 'application/json' } = answer((await response.json()) as object)
    await route.fulfill({
      status: 200,
      contentType: type,
      headers: { 'access-control-allow-origin': '*' },
      body,
    })
  })
  await clinic.clearLog()
  await page.goto(clinic.launchUrl('story-heart-failure'))
}

const changed = (parts: object) => (good: object) => ({
  body: JSON.stringify({ ...good, ...parts }),
})

const lies: readonly (readonly [
  string,
  (good: object) => { body: string; type?: string },
  string,
])[] = [
  [
    'another authorization endpoint',
    changed({ authorization_endpoint: 'https://evil.example/authorize' }),
    'SC-AUTHORIZATION-ENDPOINT-MISMATCH',
  ],
  [
    'an authorization endpoint beside the configured one',
    changed({ authorization_endpoint: 'http://localhost:1/auth/authorize' }),
    'SC-AUTHORIZATION-ENDPOINT-MISMATCH',
  ],
  [
    'another token endpoint',
    changed({ token_endpoint: 'https://evil.example/token' }),
    'SC-TOKEN-ENDPOINT-MISMATCH',
  ],
  ['another issuer', changed({ issuer: 'https://evil.example' }), 'SC-ISSUER-MISMATCH'],
  ['no PKCE S256', changed({ code_challenge_methods_supported: ['plain'] }), 'SC-PKCE-NOT-OFFERED'],
  [
    'a page in the place of settings',
    () => ({ body: '<html>sign in</html>', type: 'text/html' }),
    'SC-DISCOVERY-FAILED · not JSON',
  ],
]

for (const [name, answer, code] of lies) {
  test(`${name}: the launch stops with ${code}`, async ({ clinic, page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await launchedWith(clinic, page, answer)
    await expect(page.getByRole('alert')).toContainText(code)
    expect(asked.filter((url) => url.includes('/auth/') || url.includes('evil.example'))).toEqual(
      [],
    )
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  })
}

test('an EHR whose settings never come: the page says what it does, then that it gave up', async ({
  clinic,
  page,
}) => {
  await page.route('**/.well-known/smart-configuration', () => undefined)
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expect(page.getByRole('heading')).toHaveText('Connecting to Local sandbox EHR')
  await expect(page.getByRole('alert')).toContainText(
    'SC-DISCOVERY-FAILED · no answer within 8 s',
    {
      timeout: 15_000,
    },
  )
})

test('settings that redirect are not followed', async ({ clinic, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.route('**/.well-known/smart-configuration', (route) =>
    route.fulfill({
      status: 307,
      headers: {
        location: `${clinic.app}/somewhere-else`,
        'access-control-allow-origin': '*',
      },
    }),
  )
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expect(page.getByRole('alert')).toContainText('SC-DISCOVERY-FAILED')
  expect(asked.filter((url) => url.includes('somewhere-else'))).toEqual([])
})

test('an EHR whose settings are down is opened with the last good ones, and the report says so', async ({
  clinic,
  page,
}) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await page.route('**/.well-known/smart-configuration', (route) => route.abort())
  await page.goto(clinic.launchUrl('story-diabetes-kidney'))
  await expectRead(page)
  await expect(chartIn(page).banner).toContainText('CONNOR')
  await page.getByRole('link', { name: 'Session report' }).click()
  await expect(page.getByRole('main')).toContainText(
    'the EHR’s own could not be read at this launch',
  )
})
