import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import type { Locator } from 'vitest/browser'
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

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const temperature = (days: number, value: number, unit = 'Cel') =>
  vitalSign('8310-5', { effectiveDateTime: ago(days), valueQuantity: ucum(value, unit) })

const textOf = (place: Locator) => () => place.element().textContent

/** The page, and where its address leads. */
async function pageOf(resources: readonly FhirResource[], start = '', person = patient()) {
  const session = fhirSession([person, ...resources])
  const { screen } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPage messages={{ details, growth, results, trend, vitalSignsPage }} />
    </PanelsProvider>,
    session,
    { at: `/e/ehr/chart/launch/screen${start}` },
  )
  const region = (name: string) => screen.getByRole('region', { name, exact: true })
  return { screen, region }
}

const years = (count: number) => ago(count * 365.25).slice(0, 10)
const heightAt = (days: number, centimetres: number) =>
  vitalSign('8302-2', { effectiveDateTime: ago(days), valueQuantity: ucum(centimetres, 'cm') })
const weightAt = (days: number, kilograms: number) =>
  vitalSign('29463-7', { effectiveDateTime: ago(days), valueQuantity: ucum(kilograms, 'kg') })

test('a child has curves with their source, a percentile for each weight, and none where no table is', async () => {
  const { region } = await pageOf(
    [weightAt(2, 20), weightAt(3 * 365, 12), weightAt(4 * 365, 300)],
    '',
    patient({ birthDate: years(6), gender: 'female' }),
  )
  const card = region('Weight for age')
  await expect.element(card.getByRole('row', { name: /20 kg .*\d+ CDC$/ })).toBeVisible()
  await expect.element(card.getByRole('row', { name: /12 kg .*\d+ WHO$/ })).toBeVisible()
  await expect
    .element(card.getByRole('row', { name: /300 kg .*too high for the tables$/ }))
    .toBeVisible()
  await expect
    .element(card.getByRole('img', { name: /WHO Child Growth Standards 2006.*CDC.*girls/ }))
    .toBeVisible()
  expect(card.element().textContent).toContain('computed here, not sent')
  const latest = card.element().querySelectorAll('.vitals__row--latest')
  expect([...latest].map((row) => row.querySelector('td:nth-of-type(2)')?.textContent)).toEqual([
    expect.stringContaining('20 kg'),
  ])
})

const noDay = 'No percentiles: birth date not known to the day.'
test.each([
  ['an adult', years(40), false],
  ['a child whose birth date has no day, and it says why', years(6).slice(0, 7), true],
  ['somebody without a birth date, and it says why', undefined, true],
])('no growth chart has %s', async (_, birthDate, isSaid) => {
  const sent = [weightAt(2, 20), heightAt(2, 110), temperature(1, 36.5)]
  const { screen, region } = await pageOf(sent, '', patient({ birthDate, gender: 'female' }))
  await expect.element(region('Weight')).toBeVisible()
  const times = () => screen.container.textContent.split(noDay).length - 1
  await expect.poll(times).toBe(isSaid ? 1 : 0)
  expect(region('Weight for age').elements()).toEqual([])
})

test('of a child of unknown sex it is said once that nothing has a percentile, not at each measurement', async () => {
  const { screen, region } = await pageOf(
    [weightAt(2, 20), weightAt(300, 18), heightAt(2, 110)],
    '',
    patient({ birthDate: years(6), gender: 'unknown' }),
  )
  await expect.element(region('Weight for age').getByRole('row', { name: /18 kg/ })).toBeVisible()
  await expect
    .poll(() => screen.container.textContent.match(/percentile.*?\./gi))
    .toEqual(['percentiles: tables need one recorded sex, male or female.'])
  expect(screen.container.querySelectorAll('.vitals__card--growth p:empty')).toHaveLength(0)
})

test('where another unit was chosen, the drawing says the unit that it stays in', async () => {
  const child = patient({ birthDate: years(6), gender: 'female' })
  const sent = [weightAt(2, 20), weightAt(300, 18)]
  const { region } = await pageOf(sent, '?units=us', child)
  const card = region('Weight for age')
  await expect.poll(textOf(card)).toContain('≈ 44 lb')
  expect(textOf(card)()).toContain('Drawn in kg.')
  const again = await pageOf(sent, '?units=metric', child)
  await expect.element(again.region('Weight for age')).toBeVisible()
  expect(textOf(again.region('Weight for age'))()).not.toContain('Drawn in')
})
