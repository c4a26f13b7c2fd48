import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { details } from '#src/messages/en/details.ts'
import { growth } from '#src/messages/en/growth.ts'
import { results } from '#src/messages/en/results.ts'
import { trend } from '#src/messages/en/trend.ts'
import { vitalSignsPage } from '#src/messages/en/vital-signs-page.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { VitalSignsPage } from './vital-signs-page.tsx'

const now = Date.now()
const ago = (days: number) => new Date(now - days * 86_400_000).toISOString()
const weight = (days: number, kilograms: number, flag?: string) =>
  vitalSign('29463-7', {
    effectiveDateTime: ago(days),
    valueQuantity: ucum(kilograms, 'kg'),
    ...(flag === undefined ? {} : { interpretation: [{ coding: [interpretation(flag)] }] }),
  })
const interpretation = (code: string) => ({
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  code,
})

/** The card of the weights of a girl of six. */
async function weightCard(sent: readonly FhirResource[], start = '') {
  const child = patient({ birthDate: ago(6 * 365.25).slice(0, 10), gender: 'female' })
  const { screen } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPage messages={{ details, growth, results, trend, vitalSignsPage }} />
    </PanelsProvider>,
    fhirSession([child, ...sent]),
    { at: `/e/ehr/chart/launch/screen${start}` },
  )
  const card = screen.getByRole('region', { name: 'Weight for age', exact: true })
  await expect.element(card.getByRole('img', { name: /^Weight for age/ })).toBeVisible()
  return card
}

test('the flag of a child’s weight stands on the card and in its row, and what nothing judged has ○', async () => {
  const card = await weightCard([weight(400, 18), weight(2, 12, 'LL')])
  const latest = card.element().querySelector('.vitals__latest')
  await expect.poll(() => latest?.textContent).toMatch(/12\s*kg.*LL/)
  await expect.element(card.getByRole('row', { name: /12 kg.*LL/ })).toBeVisible()
  await expect.element(card.getByRole('row', { name: /18 kg.*not judged/i })).toBeVisible()
})

test('two weights of one time are both said, and the card gives the percentile of neither', async () => {
  const card = await weightCard([weight(400, 18), weight(2, 12, 'LL'), weight(2, 21)])
  await expect.element(card.getByRole('row', { name: /21 kg.*CDC/ })).toBeVisible()
  const latest = card.element().querySelector('.vitals__latest')
  expect(latest?.textContent).toMatch(/2 values at this time: .*kg.*LL/)
  expect(latest?.textContent).not.toMatch(/percentile/)
  // Nor is one of them named as the last in the drawing.
  expect(card.element().querySelectorAll('.plot__label')).toHaveLength(0)
  expect(card.element().querySelectorAll('.vitals__row--latest')).toHaveLength(2)
})

test('a card of growth follows the units that a reader chose, and says what was sent', async () => {
  const card = await weightCard([weight(400, 18), weight(2, 20)], '?units=us')
  const latest = card.element().querySelector('.vitals__latest')
  await expect.poll(() => latest?.textContent).toMatch(/≈ 44 lb 20 kg sent.*percentile/)
  await expect.element(card.getByRole('row', { name: /18 kg ≈ 40 lb/ })).toBeVisible()
})

test('a weight that is no number is still said to be there', async () => {
  const card = await weightCard([
    weight(400, 18),
    vitalSign('29463-7', {
      effectiveDateTime: ago(2),
      dataAbsentReason: { text: 'Refused by parent' },
    }),
  ])
  await expect
    .poll(() => card.element().querySelector('.vitals__latest')?.textContent)
    .toMatch(/18\s*kg.*Refused by parent/)
})
