import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { details } from '#src/messages/en/details.ts'
import { growth } from '#src/messages/en/growth.ts'
import { results } from '#src/messages/en/results.ts'
import { trend } from '#src/messages/en/trend.ts'
import { vitalSignsPage } from '#src/messages/en/vital-signs-page.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { bloodPressure, vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { VitalSignsPage } from './vital-signs-page.tsx'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const temperature = (days: number, value: number, unit = 'Cel') =>
  vitalSign('8310-5', { effectiveDateTime: ago(days), valueQuantity: ucum(value, unit) })
const pressure = (days: number, systolic: number, diastolic: number, method: string) =>
  bloodPressure(systolic, diastolic, { effectiveDateTime: ago(days), method: { text: method } })

const textOf = (place: Locator) => () => place.element().textContent

/** The page, and where its address leads. */
async function pageOf(
  resources: readonly FhirResource[],
  start = '',
  person = patient(),
  parts: Parameters<typeof fhirSession>[1] = {},
) {
  const session = fhirSession([person, ...resources], parts)
  const { screen, address } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPage messages={{ details, growth, results, trend, vitalSignsPage }} />
    </PanelsProvider>,
    session,
    { at: `/e/ehr/chart/launch/screen${start}` },
  )
  const region = (name: string) => screen.getByRole('region', { name, exact: true })
  return { screen, region, visited: address.steps }
}

test('a window counts, compares with the unit and draws what is in it, and is in the address', async () => {
  const { screen, region, visited } = await pageOf([
    temperature(200, 39),
    temperature(20, 36.5),
    temperature(1, 37.1),
  ])
  await expect.poll(textOf(region('Temperature'))).toMatch(/2 of 3 readings.*\+0\.6 Cel since/)
  expect(region('Temperature').element().textContent).toContain('lowest 36.5, highest 37.1 Cel')
  await screen.getByRole('button', { name: '1 y' }).click()
  await expect.poll(textOf(region('Temperature'))).toMatch(/3 of 3 readings.*\u22121\.9 Cel since/)
  await screen.getByRole('button', { name: '7 d' }).click()
  await expect.poll(textOf(region('Temperature'))).toContain('1 of 3 readings')
  expect(visited).toEqual(['replace ?window=1y', 'replace ?window=7d'])
})

test('the only reading of a window is words and no drawing, and said only where it is not the latest', async () => {
  const stay = [60, 59.5, 59].map((days) => pressure(days, 110, 60, 'Cuff'))
  const { screen, region } = await pageOf([
    ...stay,
    temperature(59.2, 38.4),
    temperature(3, 36.5),
    temperature(2, 36.8),
  ])
  const card = region('Temperature')
  const drawings = () => card.element().querySelectorAll('.trend-plot').length
  await expect.poll(drawings).toBe(1)
  expect(card.element().textContent).not.toContain('In this time')
  await screen.getByRole('button', { name: /^Run, \d/ }).click()
  await expect.poll(textOf(card)).toMatch(/1 of 3 readings36\.8.*In this time: 38\.4 Cel/)
  expect(drawings()).toBe(0)
})

test('no change is one zero, however many digits were sent', async () => {
  const { region } = await pageOf([
    temperature(20, 36.123_456_789_012_3),
    temperature(1, 36.123_456_789_012_3),
  ])
  await expect.poll(textOf(region('Temperature'))).toMatch(/±0 Cel since/)
})

test('a pressure dated in the future is not in the window', async () => {
  const { region } = await pageOf([pressure(1, 120, 80, 'Cuff'), pressure(-9, 140, 90, 'Cuff')])
  await expect.poll(textOf(region('Blood pressure'))).toContain('1 of 2 readings')
})

test('a stay that has ended is a window of its own, with each pressure, and is in the address', async () => {
  const stay = Array.from({ length: 40 }, (_, index) => 60 - index / 8)
  const sent = [
    pressure(3, 120, 80, 'Cuff'),
    ...stay.map((days) => pressure(days, 110, 60, 'Cuff')),
    ...[59, 56, 3].map((days, index) => temperature(days, 38 - index / 2)),
  ]
  const { screen, region, visited } = await pageOf(sent)
  await expect.poll(textOf(region('Temperature'))).toMatch(/\u22121 Cel since/)
  const strokes = () =>
    region('Blood pressure').element().querySelectorAll('.plot__pressure').length
  // In 90 days they are the ranges of days.
  await expect.poll(strokes).toBeLessThan(9)
  await screen.getByRole('button', { name: /^Run, \d/ }).click()
  await expect.poll(textOf(region('Blood pressure'))).toContain('40 of 41 readings')
  await expect.poll(strokes).toBe(40)
  // A later one is not in it, and no change goes to the latest.
  expect(region('Temperature').element().textContent).toContain('2 of 3 readings')
  expect(region('Temperature').element().textContent).not.toContain('since')
  await expect
    .element(screen.getByRole('columnheader', { name: 'Last in this time' }))
    .toBeVisible()
  expect(visited).toEqual(['replace ?window=run'])
  const again = await pageOf(sent, '?window=run')
  await expect.poll(textOf(again.region('Blood pressure'))).toContain('40 of 41 readings')
})

test('an old chart is drawn whole at first, and the address says when a reader wants less', async () => {
  const { screen, region, visited } = await pageOf([temperature(2000, 39), temperature(2400, 36.5)])
  await expect.poll(textOf(region('Temperature'))).toContain('2 of 2 readings')
  await screen.getByRole('button', { name: '90 d' }).click()
  await expect.poll(textOf(region('Temperature'))).toContain('No readings in this time')
  expect(visited).toEqual(['replace ?window=90d'])
})

test('another unit is a preference in the address, and what was sent stands beside it', async () => {
  const { screen, region, visited } = await pageOf([temperature(1, 36.5)], '?window=30d')
  await screen.getByRole('button', { name: '°F, lb, in' }).click()
  await expect.poll(textOf(region('Temperature'))).toContain('≈ 97.7 °F 36.5 Cel sent')
  expect(visited).toEqual(['replace ?window=30d&units=us'])
})

test('what was measured at home, in a clinic and by a monitor stands apart, and can be drawn alone', async () => {
  const { region } = await pageOf([
    pressure(9, 150, 80, 'Home cuff'),
    pressure(8, 140, 90, 'Home cuff'),
    pressure(2, 110, 60, 'Bedside monitor'),
    pressure(1, 105, 65, 'Bedside monitor'),
  ])
  const card = region('Blood pressure')
  await expect.element(card.getByRole('row', { name: /^Home cuff 2 140–150 80–90/ })).toBeVisible()
  await expect
    .element(card.getByRole('row', { name: /^Bedside monitor 2 105–110 60–65 105\/65/ }))
    .toBeVisible()
  await expect.element(card.getByRole('img', { name: /^4 of 4/ })).toBeVisible()
  const key = () => card.element().querySelector('.pressure__key')?.textContent
  expect(key()).toContain('mean arterial pressure, calculated')
  await card.getByRole('button', { name: 'Home cuff' }).click()
  await expect.element(card.getByRole('img', { name: /^2 of 4/ })).toBeVisible()
  // At home only the two pressures are drawn.
  expect(key()).not.toContain('mean')
})

test('all readings of blood pressure are all of them, those outside of the window in grey', async () => {
  const { region } = await pageOf(
    [
      pressure(200, 150, 80, 'Home cuff'),
      pressure(100, 140, 90, 'Bedside monitor'),
      pressure(2, 110, 60, 'Bedside monitor'),
      bloodPressure(160, 95, { effectiveDateTime: undefined, method: { text: 'Home cuff' } }),
    ],
    '?window=30d',
  )
  const card = region('Blood pressure')
  const rows = () =>
    [...card.element().querySelectorAll('.reading-table tbody tr')].map((row) => [
      row.querySelector('.reading-table__number')?.textContent,
      row.className,
    ])
  await card.getByRole('button', { name: 'All readings' }).click()
  await expect.poll(rows).toEqual([
    ['110/60 mmHg', ''],
    ['140/90 mmHg', 'reading-table__outside'],
    ['150/80 mmHg', 'reading-table__outside'],
    ['160/95 mmHg', 'reading-table__outside'],
  ])
  await expect.element(card.getByRole('row', { name: /140\/90 mmHg .*not judged/ })).toBeVisible()
  expect(textOf(card)()).toContain('4 readings, newest first · 1 in this time, the others in grey')
})

test('all readings of one way of measuring are those of any time', async () => {
  const { region } = await pageOf(
    [
      pressure(200, 150, 80, 'Home cuff'),
      pressure(3, 140, 90, 'Home cuff'),
      pressure(2, 110, 60, 'Bedside monitor'),
    ],
    '?window=30d',
  )
  const card = region('Blood pressure')
  await card.getByRole('button', { name: 'Home cuff' }).click()
  await card.getByRole('button', { name: 'All readings' }).click()
  await expect.poll(textOf(card)).toContain('2 readings, newest first · 1 in this time')
})

test('a unit of which nothing lies in the window has no drawing, and nothing is said of it', async () => {
  const pulse = (days: number, unit: string) =>
    vitalSign('8867-4', { effectiveDateTime: ago(days), valueQuantity: ucum(80 + days / 10, unit) })
  const { screen, region } = await pageOf([
    ...[300, 310].map((days) => pulse(days, 'beats/min')),
    ...[2, 1].map((days) => pulse(days, '/min')),
  ])
  const drawings = () => region('Heart rate').element().querySelectorAll('.trend-plot').length
  const differ = /units differ/
  await expect.poll(drawings).toBe(1)
  expect(region('Heart rate').element().textContent).not.toMatch(differ)
  await screen.getByRole('button', { name: '1 y' }).click()
  await expect.poll(drawings).toBe(2)
  expect(region('Heart rate').element().textContent).toMatch(differ)
})

test('what was measured before the window is still the latest, with its own age', async () => {
  const { region } = await pageOf([temperature(400, 36.5)], '?window=90d')
  await expect.poll(textOf(region('Temperature'))).toMatch(/36\.5.*13 mo.*No readings in this time/)
})

test('a sign without a reading in the window stands after those that are drawn', async () => {
  const { screen, region } = await pageOf([
    ...[410, 400].map((days) =>
      vitalSign('8867-4', { effectiveDateTime: ago(days), valueQuantity: ucum(80, '/min') }),
    ),
    temperature(2, 36.5),
    temperature(1, 37.1),
  ])
  await expect.element(region('Heart rate')).toBeVisible()
  const cards = () =>
    [...screen.container.querySelectorAll('.vitals__card')].map((card) =>
      card.getAttribute('aria-label'),
    )
  expect(cards()).toEqual(['Temperature', 'Heart rate'])
  await screen.getByRole('button', { name: 'All', exact: true }).click()
  await expect.poll(cards).toEqual(['Heart rate', 'Temperature'])
})

test('what is read at a moment takes no room of its own: nothing below a trend moves', async () => {
  const { region } = await pageOf([
    temperature(3, 36.5),
    temperature(2, 36.8),
    temperature(1, 37.1),
  ])
  const card = region('Temperature')
  const slider = card.getByRole('slider')
  await expect.element(slider).toBeVisible()
  const height = card.element().getBoundingClientRect().height
  expect(card.element().querySelector('.trend__readout')?.getBoundingClientRect().height).toBe(0)
  slider.element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(textOf(card)).toContain('final')
  expect(card.element().getBoundingClientRect().height).toBe(height)
})

test('where more may exist, nothing is the latest, and nothing is said of what was not read', async () => {
  const held = [temperature(60, 37), pressure(1, 120, 80, 'Cuff')]
  const { fetch } = fhirSession([patient()])
  const { screen, region } = await pageOf([], '?window=30d', patient(), {
    // Without a self link nobody knows what was searched for.
    fetch: (url, init) =>
      url.includes('/Observation')
        ? Promise.resolve(
            Response.json({
              resourceType: 'Bundle',
              entry: held.map((resource) => ({ resource })),
            }),
          )
        : fetch(url, init),
  })
  await expect
    .poll(textOf(region('Temperature')))
    .toContain('No readings in this time among those read.')
  await expect.element(screen.getByRole('columnheader', { name: 'Newest read' })).toBeVisible()
  expect(screen.container.textContent.replaceAll('“latest” is not certain', '')).not.toMatch(
    /latest/i,
  )
})
