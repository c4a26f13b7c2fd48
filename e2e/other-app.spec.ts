import { expect, test } from './clinic.ts'
import { desktopIn, openDesktop } from './ehr-page.ts'
import { startOtherApp } from './other-app.ts'

test('someone else’s app can be registered by hand and launches beside the chart like Sidechart', async ({
  clinic,
  quiet: page,
}) => {
  const app = await startOtherApp('launch openid fhirUser patient/Patient.rs')
  await page.goto(`${clinic.ehr}simulator`)
  await page.getByText('Register another client').click()
  const form = page.locator('form.register')
  await form.getByLabel('Name', { exact: true }).fill('Neighbour')
  await form.getByLabel(/Client id/).fill('other-app')
  await form.getByLabel(/Launch URL/).fill(`${app.origin}/launch.html`)
  await form.getByLabel(/Redirect URIs/).fill(`${app.origin}/index.html`)
  await form.getByRole('button', { name: 'Register' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'is registered' })).toBeVisible()

  await openDesktop(page, clinic, 'story-heart-failure')
  const chart = desktopIn(page).chart(/Odette/)
  await chart.getByRole('tab', { name: 'Apps' }).click()
  await chart.getByRole('button', { name: 'Neighbour beside the chart' }).click()
  await expect(chart.frameLocator('iframe[title="Neighbour"]').locator('body')).toContainText(
    'Patient: Beaulieu',
  )
  const asked = (await clinic.log()).filter(
    ({ kind, client }) => kind === 'fhir' && client === 'other-app',
  )
  expect(
    asked.some(({ patient, status }) => patient === 'story-heart-failure' && status === 200),
  ).toBe(true)
  app.close()
})
