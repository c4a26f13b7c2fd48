import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { englishView } from '#src/testing/english-view.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { LateReadingDetail } from './late-reading-detail.tsx'
import { firstTrendView, parametersOfTrend } from './trend-view.ts'
import { AddressProvider } from './address.tsx'
import { addressWith } from './view-parameters.ts'
import { ViewSettingsProvider } from './view-settings.tsx'
import '#src/ui/base.css'
import '#src/ui/plots/plots.css'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const critical = {
  interpretation: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
          code: 'HH',
          display: 'Critical high',
        },
      ],
    },
  ],
}

function analytesOf(days: readonly number[], value: (at: number) => number) {
  const results = ['2823-3', '1742-6'].flatMap((code) =>
    days.map((each, at) =>
      laboratoryResult({
        id: `${code}-${String(at)}`,
        code: loinc(code, code === '2823-3' ? 'Potassium' : 'ALT'),
        effectiveDateTime: ago(each),
        valueQuantity: ucum(value(at), code === '2823-3' ? 'mmol/L' : 'U/L'),
        ...(value(at) > 6 ? critical : {}),
      }),
    ),
  )
  return laboratoryResults(results, Date.now()).answer.groups.flatMap(({ analytes }) => analytes)
}

/** Everything about the one test that these are results of. */
async function renderResults(results: readonly ReturnType<typeof laboratoryResult>[]) {
  const [analyte] = laboratoryResults(results, Date.now()).answer.groups.flatMap(
    ({ analytes }) => analytes,
  )
  return render(
    <ViewSettingsProvider value={englishView()}>
      <AddressProvider value={memoryAddress()}>
        <LateReadingDetail
          name="Potassium"
          readings={analyte?.readings ?? []}
          series={analyte?.series ?? []}
        />
      </AddressProvider>
    </ViewSettingsProvider>,
  )
}

async function detailOf(
  days: readonly number[],
  value: (at: number) => number = (at) => 4 + at / 10,
) {
  const analytes = analytesOf(days, value)
  const potassium = analytes.find(({ name }) => name === 'Potassium')
  const alt = analytes.find(({ name }) => name === 'ALT')
  if (!potassium || !alt) throw new Error('no analyte')
  const others = [alt]
  const said: string[] = []
  function Detail({ withOthers = false }: { readonly withOthers?: boolean }) {
    const [view, setView] = useState(firstTrendView)
    return (
      <LateReadingDetail
        name="Potassium"
        readings={potassium?.readings ?? []}
        series={potassium?.series ?? []}
        others={withOthers ? others : []}
        view={view}
        onView={(next) => {
          said.push(addressWith('', parametersOfTrend(next)))
          setView(next)
        }}
      />
    )
  }
  const address = memoryAddress()
  const draw = (withOthers: boolean) => (
    <ViewSettingsProvider value={englishView()}>
      <AddressProvider value={address}>
        <Detail withOthers={withOthers} />
      </AddressProvider>
    </ViewSettingsProvider>
  )
  const screen = await render(draw(false))
  await expect.element(screen.getByRole('slider', { name: /reading by reading/ })).toBeVisible()
  return { screen, said, visited: address.steps, showOthers: () => screen.rerender(draw(true)) }
}

test('a reading stands right of the day that its source wrote, and the hours say whose they are', async () => {
  const at = (days: number, time: string) =>
    `2024-05-${String(days).padStart(2, '0')}T${time}-05:00`
  const draw = async (dates: readonly string[]) => {
    const results = dates.map((effectiveDateTime, index) =>
      laboratoryResult({
        id: String(index),
        code: loinc('2823-3', 'Potassium'),
        effectiveDateTime,
        valueQuantity: ucum(4 + index / 10, 'mmol/L'),
      }),
    )
    const { container } = await renderResults(results)
    await expect.poll(() => container.querySelector('.recharts-xAxis-tick-labels')).not.toBeNull()
    return container
  }
  const days = await draw([5, 6, 7, 8, 9].map((each) => at(each, '23:30:00')))
  const tick = [...days.querySelectorAll('.recharts-xAxis-tick-labels text')].find((each) =>
    each.textContent.startsWith('8 May'),
  )
  const points = [...days.querySelectorAll('.plot__point')].map(
    (each) => each.getBoundingClientRect().left,
  )
  const place = tick?.getBoundingClientRect()
  const middle = place && (place.left + place.right) / 2
  expect(points[2]).toBeLessThan(middle ?? 0)
  expect(points[3]).toBeGreaterThan(middle ?? Infinity)
  expect(days.querySelector('.plot')?.textContent).not.toContain('UTC')
  const hours = await draw(['06:00:00', '09:00:00', '13:00:00'].map((each) => at(5, each)))
  await expect.poll(() => hours.querySelector('.plot')?.textContent).toContain('UTC\u221205:00')
  expect(hours.querySelector('.recharts-xAxis-tick-labels')?.textContent).toContain('12:00')
})

const outside = (container: Element) => container.querySelectorAll('.reading-table__outside').length

test('the smallest window with two readings is first; another one is in the address, and the table keeps step', async () => {
  const { screen, said } = await detailOf([400, 200, 80, 20, 2])
  const chip = (name: string) => screen.getByRole('button', { name, exact: true })
  await expect.element(chip('30 d')).toHaveAttribute('aria-pressed', 'true')
  expect(outside(screen.container)).toBe(3)
  await chip('1 y').click()
  await expect.poll(() => outside(screen.container)).toBe(1)
  await chip('All').click()
  await expect.poll(() => outside(screen.container)).toBe(0)
  expect(said).toEqual(['?window=1y', '?window=all'])
})

test('all of an old measurement go on to now, and it is said for how long nothing was read', async () => {
  const { screen, showOthers } = await detailOf([3000, 2500, 1200])
  await expect.element(screen.getByText('No numbers read for 3 y.', { exact: true })).toBeVisible()
  const ticks = () =>
    [...screen.container.querySelectorAll('.recharts-xAxis-tick-labels text')].map(
      (each) => each.textContent,
    )
  await expect.poll(() => ticks().at(-1)).toBe('now')
  // Another test may have been measured since.
  await showOthers()
  await expect.poll(() => ticks().at(-1)).not.toBe('now')
  expect(screen.container.textContent).not.toContain('No numbers read')
})

test('of a measurement of last week nothing is said of a time without numbers', async () => {
  const { screen } = await detailOf([3000, 2500, 7])
  await expect.poll(() => screen.container.querySelector('.plot__point')).not.toBeNull()
  expect(screen.container.textContent).not.toContain('No numbers read')
})

test('keys read value, flag, status and time; the address says which one when the key is let go', async () => {
  const { screen, said } = await detailOf([4, 3, 2, 1], (at) => (at === 2 ? 6.2 : 4))
  const reader = screen.getByRole('slider', { name: /reading by reading/ })
  ;(reader.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect
    .element(reader)
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^6\.2 mmol\/L Critical high, final, /),
    )
  await expect
    .element(screen.getByRole('row', { name: /6\.2 Critical high/ }))
    .toHaveAttribute('aria-current')
  expect(said).toEqual([expect.stringMatching(/^\?read=[0-9a-z]{1,7}$/)])
})

test('handles below the drawing choose a part of all the time', async () => {
  const { screen, said } = await detailOf([400, 300, 200, 100, 2])
  const handle = screen.getByRole('slider', { name: 'From', exact: true })
  ;(handle.element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  await expect.poll(() => outside(screen.container)).toBe(0)
  expect(said).toEqual(['?part=0-1000'])
})

test('another test is drawn on the same time axis, in a drawing of its own where its unit differs', async () => {
  const { screen, showOthers } = await detailOf([20, 10, 2])
  await showOthers()
  await expect.poll(() => screen.container.querySelectorAll('.trend-plot svg').length).toBe(2)
  const ticks = [...screen.container.querySelectorAll('.recharts-xAxis-tick-labels')].map(
    (axis) => axis.textContent,
  )
  expect(ticks[0]).toBe(ticks[1])
  const reader = screen.getByRole('slider', { name: /^Potassium/ })
  ;(reader.element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  await expect.poll(() => screen.container.querySelectorAll('.plot__hair').length).toBe(2)
})

test('who made all of the readings stands above the table once, and in the rows where they differ', async () => {
  const captionOf = async (performers: readonly string[]) => {
    const made = [4, 3].map((days, at) =>
      laboratoryResult({
        id: String(at),
        effectiveDateTime: ago(days),
        valueQuantity: ucum(4, 'mmol/L'),
        performer: [{ display: performers[at] ?? '' }],
      }),
    )
    const screen = await renderResults(made)
    await expect.element(screen.getByRole('table')).toBeVisible()
    const textOf = (part: string) => screen.container.querySelector(part)?.textContent ?? ''
    const texts = [textOf('caption'), textOf('tbody')]
    await screen.unmount()
    return texts
  }
  const [shared = '', rows = ''] = await captionOf(['Northgate', 'Northgate'])
  expect(shared).toContain('Northgate')
  expect(rows).not.toContain('Northgate')
  const [caption = '', ownRows = ''] = await captionOf(['Northgate', 'Lakeview'])
  expect(caption).not.toMatch(/Northgate|Lakeview/)
  expect(ownRows).toMatch(/Lakeview.*Northgate|Northgate.*Lakeview/)
})

test('where no range was sent there is no column of them', async () => {
  const { screen } = await detailOf([4, 3, 2, 1])
  await expect.element(screen.getByRole('columnheader', { name: 'Value mmol/L' })).toBeVisible()
  const heads = () =>
    screen
      .getByRole('columnheader')
      .elements()
      .map((each) => each.textContent)
  expect(heads()).toEqual(['When', 'Value mmol/L', 'Flag', 'How'])
})

test('where no range was sent, how something was measured stands in one line as soon as there is room', async () => {
  const results = ['Northgate', 'Lakeview'].map((display, day) =>
    laboratoryResult({ effectiveDateTime: ago(day), performer: [{ display }] }),
  )
  const { container } = await renderResults(results)
  const table = () => container.querySelector('table')
  await expect.poll(() => table()?.rows.length).toBe(3)
  const heights = () => [...(table()?.rows ?? [])].slice(1).map((row) => row.clientHeight < 30)
  container.style.width = '460px'
  await expect.poll(heights).toEqual([true, true])
})

test('the unit of all stands in the head of the table, and in each row where they differ', async () => {
  const { screen } = await detailOf([4, 3, 2, 1])
  await expect.element(screen.getByRole('columnheader', { name: 'Value mmol/L' })).toBeVisible()
  expect(screen.container.querySelectorAll('tbody .unit:not(:empty)')).toHaveLength(0)
})

test('a long table has the rows around the reading that is read', async () => {
  const days = Array.from({ length: 450 }, (_, at) => 460 - at)
  const { screen, visited } = await detailOf(days, (at) => 4 + (at % 7) / 10)
  expect(screen.container.querySelectorAll('tbody tr')).toHaveLength(200)
  await screen.getByRole('button', { name: 'All', exact: true }).click()
  ;(screen.getByRole('slider', { name: /reading by reading/ }).element() as HTMLElement).focus()
  await userEvent.keyboard('{Home}')
  await expect.poll(() => screen.container.textContent).toContain('Rows 401 to 450 of 450')
  await screen.getByRole('button', { name: 'Later rows' }).click()
  await expect.poll(() => screen.container.textContent).toContain('Rows 201 to 400 of 450')
  // The address has the page, and of what, by opaque keys; reading another one leaves it.
  expect(visited).toEqual([expect.stringMatching(/^replace \?rows=[0-9a-z]{1,7}-[0-9a-z]{1,7}-1$/)])
  ;(screen.getByRole('slider', { name: /reading by reading/ }).element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => screen.container.textContent).toContain('Rows 1 to 200 of 450')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => screen.container.textContent).toContain('Rows 201 to 400 of 450')
})
