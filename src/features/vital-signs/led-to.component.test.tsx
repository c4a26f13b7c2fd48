import { expect, test } from 'vitest'
import { newsLines } from '#src/clinical/news/news-lines.ts'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { details } from '#src/messages/en/details.ts'
import { growth } from '#src/messages/en/growth.ts'
import { results } from '#src/messages/en/results.ts'
import { trend } from '#src/messages/en/trend.ts'
import { vitalSignsPage } from '#src/messages/en/vital-signs-page.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { loinc } from '#src/testing/loinc.ts'
import { bloodPressure, vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { VitalSignsPage } from './vital-signs-page.tsx'

const ago = (days: number) => ({
  effectiveDateTime: new Date(Date.now() - days * 86_400_000).toISOString(),
})
const signs = [
  ...[3, 1].flatMap((days) => [
    vitalSign('8310-5', { ...ago(days), valueQuantity: ucum(37 + days / 10, 'Cel') }),
    bloodPressure(110 + days, 60, ago(days)),
  ]),
  vitalSign('29463-7', { ...ago(2), valueQuantity: ucum(14, 'kg') }),
  vitalSign('9843-4', {
    ...ago(2),
    code: loinc('9843-4', 'Head circumference'),
    valueQuantity: ucum(49, 'cm'),
  }),
]
/** As the news name each place. */
const named = newsLines(undefined, vitalSigns(signs, Date.now()).answer).map(
  ({ place }) => `?sign=${opaqueKey(place.history)}`,
)

async function pageAt(query: string, birthYear: number, sent = signs) {
  const session = fhirSession([
    patient({ birthDate: `${String(birthYear)}-01-01`, gender: 'female' }),
    ...sent,
  ])
  const { screen, address } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPage messages={{ details, growth, results, trend, vitalSignsPage }} />
    </PanelsProvider>,
    session,
    { at: `/e/ehr/chart/launch/screen${query}` },
  )
  await expect.element(screen.getByRole('region', { name: 'Temperature' })).toBeVisible()
  return { screen, address }
}

async function focusedAt(query: string, birthYear: number) {
  await pageAt(query, birthYear)
  return document.activeElement?.getAttribute('aria-label')
}

test('a link of the news leads to the place of its sign, each to another', async () => {
  const places: (string | null | undefined)[] = []
  for (const query of new Set(named)) places.push(await focusedAt(query, 1970))
  expect(new Set(places)).toEqual(
    new Set(['Blood pressure', 'Head circumference', 'Temperature', 'Weight']),
  )
})

test('of a child also to a measure of growth', async () => {
  const places: (string | null | undefined)[] = []
  for (const query of new Set(named)) {
    places.push(await focusedAt(query, new Date().getUTCFullYear() - 3))
  }
  expect(places).toContain('Weight for age')
  expect(places).not.toContain(null)
})

test('without a name in the address nothing takes the focus', async () => {
  expect(await focusedAt('', 1970)).toBeNull()
})

test('once: where a window moves the sign among others, the focus stays with the window', async () => {
  const pulse = [300, 40].map((days) =>
    vitalSign('8867-4', { ...ago(days), valueQuantity: ucum(80, '/min') }),
  )
  const sent = [...signs, ...pulse]
  const key = vitalSigns(sent, Date.now()).answer.signs.find(({ kind }) => kind === 'heart-rate')
    ?.history?.key
  const { screen, address } = await pageAt(`?window=30d&sign=${opaqueKey(key ?? '')}`, 1970, sent)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Heart rate')
  expect(address.current()).toMatch(/\?window=30d$/)
  const window = screen.getByRole('button', { name: '1 y' })
  await window.click()
  await expect.element(window).toHaveFocus()
})
