import { expect, test } from './clinic.ts'

test('the portal is for patients, and shows them only their own records', async ({
  clinic,
  quiet: page,
}) => {
  await page.goto(clinic.portal)
  await expect(page.getByRole('button', { name: 'Dr. Amal Haddad' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Okafor, Daniel' }).click()
  await expect(page.getByRole('main')).toContainText('Okafor, Daniel')
  await expect(page.getByRole('main')).not.toContainText('Beaulieu')
})

test('a sign-in page never redirects to another site', async ({ clinic, page }) => {
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example']) {
    await page.goto(`${clinic.ehr}sign-in?${new URLSearchParams({ next }).toString()}`)
    await page.getByRole('button', { name: 'Dr. Amal Haddad' }).click()
    expect(page.url()).toBe(clinic.ehr)
  }
})

test('no other site can frame the EHR’s own pages', async ({ clinic, page }) => {
  for (const path of ['sign-in', 'simulator', 'requests', 'portal/sign-in']) {
    const answer = await page.request.get(`${clinic.ehr}${path}`)
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'")
  }
})
