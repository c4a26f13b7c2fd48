import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

test('the resource as it came opens from a reading, an order and the patient, digit for digit', async ({
  clinic,
  quiet: page,
}) => {
  const sent = new Map<string, string>()
  await page.route('**/fhir/r4/**', async (route) => {
    const response = await route.fetch()
    sent.set(response.url(), await response.text())
    await route.fulfill({ response })
  })
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const { banner, laboratory, medications, vitalSigns } = chartIn(page)

  await laboratory.getByRole('button', { name: 'Potassium' }).first().click()
  await laboratory.getByRole('button', { name: 'Source' }).first().click()
  const json = laboratory.getByLabel('As it was sent')
  await expect(json).toContainText('"resourceType": "Observation"')
  const text = await json.textContent()
  const digits = /"value": ([^,\s]+)/.exec(text ?? '')?.[1] ?? ''
  expect(digits).not.toBe('')
  const id = /"id": "([^"]+)"/.exec(text ?? '')?.[1] ?? ''
  const asSent = [...sent.values()].find((body) => body.includes(`"${id}"`)) ?? ''
  const place = asSent.indexOf(`"id":"${id}"`)
  expect(asSent.slice(place)).toContain(`"value":${digits}`)

  await vitalSigns.locator('.pressure__name').click()
  await vitalSigns.getByRole('button', { name: 'Source' }).first().click()
  await expect(vitalSigns.getByLabel('As it was sent').first()).toContainText('"component"')

  await medications.getByRole('button', { name: 'carvedilol 6.25 mg tablet' }).click()
  await medications.getByRole('button', { name: 'Source' }).click()
  await expect(medications.getByLabel('As it was sent').first()).toContainText(
    '"resourceType": "MedicationRequest"',
  )

  await banner.getByRole('button', { name: 'Source' }).click()
  await expect(banner.getByLabel('As it was sent')).toContainText('"resourceType": "Patient"')
})
