import type { Page } from '@playwright/test'
import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** One analyte in several units: what can be converted is one line, and what was sent stays what is shown. */

interface Sent {
  readonly resource?: {
    readonly id: string
    readonly code?: { readonly coding?: readonly { readonly code?: string }[] }
    readonly valueQuantity?: { readonly value: number }
  }
}

/** Every other reading of these comes in another unit. */
const otherUnits = [
  { loinc: '29463-7', unit: '[lb_av]', factor: 1 / 0.453_592_37 },
  { loinc: '2345-7', unit: 'mmol/L', factor: 1 / 18.016 },
]

async function sendInSeveralUnits(page: Page): Promise<void> {
  await page.route(/\/fhir\/r4(\/Observation)?\?/, async (route) => {
    const response = await route.fetch()
    const bundle = (await response.json()) as { readonly entry?: readonly Sent[] }
    for (const { resource } of bundle.entry ?? []) {
      const other = otherUnits.find(({ loinc }) =>
        resource?.code?.coding?.some(({ code }) => code === loinc),
      )
      if (!other || !resource?.valueQuantity || !/[13579]$/.test(resource.id)) continue
      const value = Number((resource.valueQuantity.value * other.factor).toFixed(1))
      const { unit } = other
      Object.assign(resource.valueQuantity, { value, unit, code: unit })
    }
    await route.fulfill({ response, json: bundle })
  })
}

test('kilograms and pounds, and two units of glucose, are each one line, and every value is as it was sent', async ({
  clinic,
  quiet: page,
}) => {
  await sendInSeveralUnits(page)
  await page.goto(clinic.launchUrl('story-diabetes-kidney'))
  await expectRead(page)
  const { vitalSigns, laboratory } = chartIn(page)

  const weight = vitalSigns.locator('.rows--signs')
  await weight.getByRole('button', { name: /weight/i }).click()
  await expect(weight.locator('.trend-plot')).toHaveCount(1)
  await expect(weight).toContainText('Readings in other units are drawn converted to kg')
  await expect(weight).not.toContainText('drawn separately')
  const pounds = weight.getByRole('row', { name: /\[lb_av\]/ }).first()
  await expect(pounds).toContainText(/\d+\.\d \[lb_av\] ?converted: \d+\.\d+ kg/)

  await laboratory.getByRole('button', { name: 'Glucose' }).first().click()
  await expect(laboratory.locator('.trend-plot')).toHaveCount(1)
  await expect(laboratory).toContainText(/drawn converted to (mg\/dL|mmol\/L)/)
  await expect(
    laboratory.locator('.reading-table__number', { hasText: 'converted:' }).first(),
  ).toContainText(/^\d+\.?\d* (mmol\/L converted: \d+ mg\/dL|mg\/dL converted: \d+\.\d mmol\/L)$/)
})

test('where the table of units cannot be loaded, each unit is drawn by itself', async ({
  clinic,
  page,
}) => {
  await sendInSeveralUnits(page)
  await page.route('**/joined-series*', (route) => route.abort())
  await page.goto(clinic.launchUrl('story-diabetes-kidney'))
  await expectRead(page)
  const { vitalSigns } = chartIn(page)
  const weight = vitalSigns.locator('.rows--signs')
  await weight.getByRole('button', { name: /weight/i }).click()
  await expect(weight.locator('.trend-plot')).toHaveCount(2)
  await expect(weight).toContainText('drawn separately')
  await expect(weight).not.toContainText('converted:')
})
