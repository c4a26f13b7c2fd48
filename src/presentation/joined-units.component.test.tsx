import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { englishView } from '#src/testing/english-view.ts'
import { loinc } from '#src/testing/loinc.ts'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { loadLateParts } from '#src/ui/late.tsx'
import { timeScale } from '#src/ui/plots/time-scale.ts'
import { AddressProvider } from './address.tsx'
import { HistorySparkline } from './history-sparkline.tsx'
import { LateReadingDetail } from './late-reading-detail.tsx'
import { ViewSettingsProvider } from './view-settings.tsx'
import '#src/ui/plots/plots.css'

/** Glucose, by its day in November and unit. */
function historyOf(values: readonly (readonly [number, number, string])[]): ReadingHistory {
  const results = values.map(([day, value, unit]) =>
    laboratoryResult({
      id: `on-${String(day)}`,
      code: loinc('2345-7', 'Glucose'),
      effectiveDateTime: `2025-11-${String(day).padStart(2, '0')}T08:00:00Z`,
      valueQuantity: ucum(value, unit),
    }),
  )
  const [analyte] = laboratoryResults(results, Date.now()).answer.groups.flatMap(
    ({ analytes }) => analytes,
  )
  if (!analyte) throw new Error('no analyte')
  return analyte
}

const mixed = historyOf([
  [10, 7, 'mmol/L'],
  [11, 7.5, 'mmol/L'],
  [12, 130, 'mg/dL'],
  [13, 99, 'zorks'],
])

const detail = ({ readings, series }: ReadingHistory) =>
  render(
    <ViewSettingsProvider value={englishView()}>
      <AddressProvider value={memoryAddress()}>
        <LateReadingDetail name="Glucose" readings={readings} series={series} />
      </AddressProvider>
    </ViewSettingsProvider>,
  )

const november = {
  time: timeScale([], Date.parse('2025-11-01'), Date.parse('2025-12-01')),
  window: '',
  since: undefined,
}
const sparkline = (history: ReadingHistory) =>
  render(
    <ViewSettingsProvider value={englishView()}>
      <HistorySparkline name="Glucose" history={history} scale={november} width={76} />
    </ViewSettingsProvider>,
  )

/** How many points a line goes through. */
const pointsOf = (line: Element | null) => line?.getAttribute('d')?.split('L').length

describe('readings in several units', () => {
  test('are one line where they can be converted; the value as sent is first, the converted one says so', async () => {
    const { container, getByRole } = await detail(mixed)
    await expect
      .element(getByRole('cell', { name: /130/ }))
      .toHaveTextContent('130 mg/dL converted: 7.2 mmol/L')
    expect(container.textContent).toContain('drawn converted to mmol/L (≈)')
    expect(container.textContent).toContain('drawn separately')
    expect(container.querySelectorAll('.reading-table__converted')).toHaveLength(1)
    expect(container.querySelectorAll('tbody tr')).toHaveLength(4)
    await expect.poll(() => pointsOf(container.querySelector('.trend-plot .plot__line'))).toBe(3)
    await expect.poll(() => container.querySelector('.plot__label')?.textContent).toBe('≈ 7.2')
    expect(container.querySelector('.trend-plot .plot__tick')?.textContent).toBe('mmol/L')
  })

  test('of one unit are not converted, and nothing is said of units', async () => {
    const { container, getByRole } = await detail(
      historyOf([
        [10, 7, 'mmol/L'],
        [11, 8, 'mmol/L'],
      ]),
    )
    await expect.element(getByRole('table')).toBeVisible()
    expect(container.textContent).not.toMatch(/convert|separately/)
  })

  test('have a sparkline of the usual unit first, and with the converted ones after the first chart', async () => {
    const { container } = await sparkline(mixed)
    expect(pointsOf(container.querySelector('.plot__line'))).toBe(2)
    loadLateParts()
    await expect.poll(() => pointsOf(container.querySelector('.plot__line'))).toBe(3)
  })
})
