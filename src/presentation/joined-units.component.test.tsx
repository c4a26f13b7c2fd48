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
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import { timeScale } from '#src/ui/plots/time-scale.ts'
import { AddressProvider } from './address.tsx'
import { HistorySparkline } from './history-sparkline.tsx'
import { LateReadingDetail } from './late-reading-detail.tsx'
import { ViewSettingsProvider } from './view-settings.tsx'
import '#src/ui/plots/plots.css'

/** Glucose, by its day in November and unit. */
function historyOf(
  values: readonly (readonly [number, number, string | undefined])[],
): ReadingHistory {
  const results = values.map(([day, value, unit]) =>
    laboratoryResult({
      id: `on-${String(day)}`,
      code: loinc('2345-7', 'Glucose'),
      effectiveDateTime: `2025-11-${String(day).padStart(2, '0')}T08:00:00Z`,
      valueQuantity: unit === undefined ? { value } : ucum(value, unit),
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

const detail = ({ readings, series }: ReadingHistory, span?: TrendSpan) =>
  render(
    <ViewSettingsProvider value={englishView()}>
      <AddressProvider value={memoryAddress()}>
        <LateReadingDetail
          name="Glucose"
          readings={readings}
          series={series}
          {...(span && { span })}
        />
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

  test('one reading in a unit of its own is said in words, and has no axis', async () => {
    const { container, getByText } = await detail(mixed)
    await expect
      .element(getByText(/^Not drawn, as the only reading in its unit.*: 99 zorks, 13 Nov 2025/))
      .toBeVisible()
    await expect.poll(() => container.querySelectorAll('.trend-plot svg.plot')).toHaveLength(1)
  })

  test('numbers without a unit, of which each is apart, are counted', async () => {
    const { container, getByText } = await detail(
      historyOf([
        [10, 7, 'mmol/L'],
        [11, 7.5, 'mmol/L'],
        [12, 8, undefined],
        [13, 9, undefined],
      ]),
    )
    await expect.element(getByText('Not drawn, as sent without a unit: 2 readings')).toBeVisible()
    expect(container.textContent).not.toContain('the only reading in its unit')
  })

  test('so is one of several that is alone in the time that is shown, beside a course', async () => {
    const history = historyOf([
      [1, 90, 'zorks'],
      [10, 7, 'mmol/L'],
      [11, 7.5, 'mmol/L'],
      [13, 99, 'zorks'],
    ])
    const [from, later] = [Date.parse('2025-11-09'), Date.parse('2025-11-12')]
    const to = Date.parse('2025-11-20')
    const { container, getByText } = await detail(history, { from, to })
    await expect.element(getByText(/^Not drawn.*: 99 zorks, 13 Nov 2025/)).toBeVisible()
    await expect.poll(() => container.querySelectorAll('.trend-plot svg.plot')).toHaveLength(1)
    expect(container.querySelector('.trend-plot .plot__tick')?.textContent).toBe('mmol/L')
    // Where nothing else has a course, it is drawn.
    const alone = await detail(history, { from: later, to })
    await expect
      .poll(() => alone.container.querySelector('.trend-plot .plot__tick')?.textContent)
      .toBe('zorks')
    expect(alone.container.textContent).not.toContain('Not drawn')
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
