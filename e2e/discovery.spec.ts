import type { Page } from '@playwright/test'
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
  ['no PKCE S256', changed({ code_challenge_methods_supported: ['plain'] }), 'SC-DISCOVERY-FAILED'],
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

test('discovery that is not JSON, and metadata without OAuth, is not treated as an open server', async ({
  clinic,
  page,
}) => {
  await page.route('**/fhir/r4/metadata', (route) =>
    route.fulfill({
      contentType: 'application/fhir+json',
      headers: { 'access-control-allow-origin': '*' },
      body: '{"resourceType":"CapabilityStatement"}',
    }),
  )
  await launchedWith(clinic, page, () => ({ body: '<html>sign in</html>', type: 'text/html' }))
  await expect(page.getByRole('alert')).toContainText(
    /SC-(AUTHORIZATION-ENDPOINT-MISMATCH|DISCOVERY-FAILED)/,
  )
  expect(new URL(page.url()).pathname).toBe('/launch.html')
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  expect((await clinic.log()).filter(({ kind }) => kind === 'fhir')).toEqual([])
})
