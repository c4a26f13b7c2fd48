import { expect, test } from 'vitest'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { loadLateParts } from '#src/ui/late.tsx'
import { VitalSignsPanel } from './vital-signs-panel.tsx'

const yesterday = new Date(Date.now() - 86_400_000).toISOString()
const sign = (code: string, value: number, unit: string) =>
  vitalSign(code, { effectiveDateTime: yesterday, valueQuantity: ucum(value, unit) })
const growth = [
  sign('29463-7', 20, 'kg'),
  sign('8302-2', 110, 'cm'),
  sign('39156-5', 16.5, 'kg/m2'),
]
const sixYearsAgo = `${String(new Date().getUTCFullYear() - 6)}-01-01`

test.each([
  ['a birth date without a day', { birthDate: sixYearsAgo.slice(0, 7) }, growth, 1],
  ['no sex that has tables', { birthDate: sixYearsAgo, gender: 'other' as const }, growth, 1],
  ['no growth to speak of', { birthDate: undefined }, [sign('8867-4', 80, '/min')], 0],
  ['an adult', { birthDate: '1970-01-01' }, growth, 0],
])('why there are no percentiles is said once, with %s: %#', async (_, person, signs, times) => {
  const session = fhirSession([patient(person), ...signs])
  const { screen } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPanel />
    </PanelsProvider>,
    session,
  )
  loadLateParts()
  await expect.element(screen.getByRole('table')).toBeVisible()
  const said = () => screen.container.textContent.match(/percentile/gi) ?? []
  await expect.poll(said).toHaveLength(times)
})

test('the head says the time of what stands below it, not of the many in the line of older ones', async () => {
  const old = growth.map((each) => ({ ...each, effectiveDateTime: '2026-03-02T08:00:00Z' }))
  const { screen } = await renderInChart(
    <PanelsProvider>
      <VitalSignsPanel />
    </PanelsProvider>,
    fhirSession([patient(), ...old, sign('8867-4', 80, '/min')]),
  )
  await expect.element(screen.getByRole('table')).toBeVisible()
  expect(screen.container.querySelector('.group__when')?.textContent).toContain('24 h')
  expect(screen.container.querySelector('tr.row .age')).toBeNull()
  expect(screen.getByRole('table').element().textContent).toMatch(/Older.*20.*110.*16\.5/)
})

test('the units that a reader chose stand beside what was sent, and nothing where none were chosen', async () => {
  const sent = [...growth, sign('8867-4', 80, '/min'), sign('9843-4', 52, 'cm')]
  const rowsAt = async (query: string) => {
    const { screen } = await renderInChart(
      <PanelsProvider>
        <VitalSignsPanel />
      </PanelsProvider>,
      fhirSession([patient({ birthDate: '1970-01-01' }), ...sent]),
      { at: `/e/ehr/chart/launch${query}` },
    )
    loadLateParts()
    await expect.element(screen.getByRole('row', { name: /Weight/ })).toBeVisible()
    return () =>
      [...screen.container.querySelectorAll('.row')].flatMap((row) => {
        const converted = /≈ [\d.]+ (?:lb|in)/.exec(row.textContent)?.[0]
        const number = row.querySelector('.row__number')?.textContent
        return converted ? [`${number ?? ''}: ${converted}`] : []
      })
  }
  await expect
    .poll(await rowsAt('?units=us'))
    .toEqual(['20: ≈ 44 lb', '110: ≈ 43.3 in', '52: ≈ 20.5 in'])
  const unchosen = await rowsAt('')
  await new Promise(requestAnimationFrame)
  expect(unchosen()).toEqual([])
})
