import { useState } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { results } from '#src/messages/en/results.ts'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import { chartQueryDefaults } from '#src/queries/first-screen.ts'
import { SessionProvider } from '#src/session/session-provider.tsx'
import { englishView } from '#src/testing/english-view.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { ResultsPage } from './results-page.tsx'
import '#src/ui/base.css'
import '#src/ui/panel.css'
import '#src/ui/values.css'

const flag = (code: string, display: string) => ({
  interpretation: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
          code,
          display,
        },
      ],
    },
  ],
})
const range = { referenceRange: [{ low: ucum(3.5, 'mmol/L'), high: ucum(5.1, 'mmol/L') }] }
const potassium = (value: number, effectiveDateTime: string, parts = {}) =>
  laboratoryResult({
    valueQuantity: ucum(value, 'mmol/L'),
    effectiveDateTime,
    ...range,
    ...parts,
  })
/** The cells, and not the name of their row. */
const aPotassium = /^Potassium, \d/
const words = (name: string, valueString: string, effectiveDateTime: string) =>
  laboratoryResult({ code: { text: name }, valueString, effectiveDateTime })

const textOf = (place: Locator) => () => place.element().textContent
/** What a copy of a cell holds. */
const drawn = (cell: Locator) => () => cell.element().querySelector('.sheet__drawing')?.textContent

/** The page, and where its address leads. */
async function pageOf(resources: readonly FhirResource[], start = '') {
  const session = fhirSession([patient(), ...resources])
  const chart = { session, fhirClient: createFhirClient(session), now: () => new Date() }
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  const visited: string[] = []
  function Page() {
    const [search, setSearch] = useState(start)
    return (
      <ResultsPage
        messages={{ results }}
        search={search}
        onSearch={(next, how) => {
          visited.push(`${how} ${next}`)
          setSearch(next)
        }}
        onBack={() => {
          visited.push('back')
          setSearch('')
        }}
      />
    )
  }
  const screen = await render(
    <ViewSettingsProvider value={englishView()}>
      <SessionProvider value={session}>
        <QueryClientProvider client={queryClient}>
          <ChartProvider value={chart}>
            <Page />
          </ChartProvider>
        </QueryClientProvider>
      </SessionProvider>
    </ViewSettingsProvider>,
  )
  const sheet = screen.getByRole('grid', { name: 'Results by day' })
  await expect.element(sheet).toBeVisible()
  return {
    screen,
    sheet,
    visited,
    cell: (name: string | RegExp) => sheet.getByRole('button', { name }),
    details: screen.getByRole('region', { name: 'Potassium' }),
  }
}

describe('a cell', () => {
  test('says its test, day, value, flag and range', async () => {
    const { cell } = await pageOf([potassium(5.9, '2026-05-03T08:00:00Z', flag('H', 'high'))])
    await expect.element(cell('Potassium, 3 May 2026, 5.9 high, range 3.5 to 5.1')).toBeVisible()
  })

  test('says what is not final, and what is not alone', async () => {
    const { cell } = await pageOf([
      potassium(4, '2026-05-03T08:00:00Z', { status: 'preliminary' }),
      potassium(4.1, '2026-05-04T08:00:00Z', { status: 'corrected' }),
      potassium(4.2, '2026-05-05T08:00:00Z'),
      potassium(4.3, '2026-05-05T08:00:00Z'),
    ])
    await expect.element(cell(/3 May.* prelim/)).toBeVisible()
    await expect.poll(drawn(cell(/4 May.* corrected/))).toContain('c4.1')
    await expect.poll(drawn(cell(/5 May.* 1 more/))).toContain('+1')
  })

  test('shows words as they were sent', async () => {
    const { cell } = await pageOf([
      words('Titre', '1:80', '2026-05-03'),
      words('Culture', 'No growth in 48 h', '2026-05-03'),
    ])
    await expect.poll(drawn(cell(/^Titre, /))).toBe('1:80')
    await expect.poll(drawn(cell(/^Culture, /))).toBe('No growth in 48 h')
  })

  test('cuts a long decimal for the eye alone', async () => {
    const { cell } = await pageOf([potassium(4.123456789012, '2026-05-03')])
    const button = cell(/Potassium, 3 May 2026, 4\.123456789012/)
    await expect.poll(drawn(button)).toContain('4.123456789012')
    expect(button.element().querySelector('.sheet__text .sr-only')?.textContent).toBe('56789012')
  })

  test('has its unit where the units of its row differ', async () => {
    const { cell, sheet } = await pageOf([
      potassium(4, '2026-05-03'),
      potassium(90, '2026-05-04', { valueQuantity: ucum(90, 'mg/L') }),
    ])
    await expect.element(cell(/4 May 2026, 90 mg\/L /)).toBeVisible()
    await expect
      .element(sheet.getByRole('button', { name: 'Potassium', exact: true }))
      .toBeVisible()
  })
})

describe('a day', () => {
  const day = [
    potassium(6.2, '2026-11-08T03:40:00Z', flag('HH', 'critical high')),
    potassium(4, '2026-11-08T13:39:00Z'),
  ]

  test('shows its gravest result until it is opened into its draws', async () => {
    const { cell, sheet, visited } = await pageOf(day)
    await expect.poll(drawn(cell(aPotassium))).toContain('6.2')
    await sheet.getByRole('button', { name: 'Show the 2 draws of 8 Nov 2026' }).click()
    expect(sheet.getByRole('button', { name: aPotassium }).elements()).toHaveLength(2)
    expect(visited).toEqual([expect.stringMatching(/^replace \?days=[0-9a-z]+$/)])
    await sheet.getByRole('button', { name: /show 8 Nov 2026 as one column/ }).click()
    expect(sheet.getByRole('button', { name: aPotassium }).elements()).toHaveLength(1)
  })

  test('is open with all others where each draw is wanted', async () => {
    const { sheet, screen } = await pageOf(day)
    await screen.getByRole('checkbox', { name: 'Each draw' }).click()
    expect(sheet.getByRole('button', { name: aPotassium }).elements()).toHaveLength(2)
  })
})

describe('the rows', () => {
  const both = [
    potassium(6, '2026-05-03', flag('H', 'high')),
    laboratoryResult({ code: loinc('2951-2', 'Sodium'), valueQuantity: ucum(140, 'mmol/L') }),
  ]
  const rowNames = ({ sheet }: Awaited<ReturnType<typeof pageOf>>) =>
    [...sheet.element().querySelectorAll('.sheet__name-button')].map(
      ({ firstElementChild }) => firstElementChild?.textContent,
    )

  test('are found as one types', async () => {
    const page = await pageOf(both)
    await page.screen.getByRole('searchbox', { name: 'Find a test' }).fill('sod')
    await expect.poll(() => rowNames(page)).toEqual(['Sodium'])
  })

  test('can be the flagged ones, as the address says', async () => {
    const page = await pageOf(both)
    await page.screen.getByRole('checkbox', { name: 'Flagged · 1' }).click()
    await expect.poll(() => rowNames(page)).toEqual(['Potassium'])
    expect(page.visited).toEqual(['replace ?flagged'])
    expect(rowNames(await pageOf(both, '?flagged'))).toEqual(['Potassium'])
  })

  test('can all be had back where none matches', async () => {
    const page = await pageOf(both)
    await page.screen.getByRole('searchbox').fill('zzz')
    await page.screen.getByRole('button', { name: 'Show all tests' }).click()
    await expect.poll(() => rowNames(page)).toEqual(['Sodium', 'Potassium'])
  })
})

describe('the details of a result', () => {
  const one = potassium(5.9, '2026-05-03T08:00:00Z', {
    ...flag('H', 'high'),
    issued: '2026-05-03T09:30:00Z',
    performer: [{ display: 'Northgate Laboratory' }],
    method: { text: 'Ion selective electrode' },
    note: [{ text: 'Slightly hemolyzed' }],
    status: 'amended',
  })

  test('say when, by whom, how, in which range and why it is flagged', async () => {
    const { cell, details } = await pageOf([one])
    await cell(aPotassium).click()
    for (const text of [
      /5\.9/,
      /3 May 2026/,
      /Issued/,
      '3.5–5.1 mmol/L',
      'high, sent by the source',
      'amended',
      'Northgate Laboratory',
      'Ion selective electrode',
      'Slightly hemolyzed',
    ])
      await expect.element(details.getByText(text).first()).toBeVisible()
    await expect.element(details.getByRole('button', { name: 'Source' }).first()).toBeVisible()
  })

  test.each([
    [{}, 'no flag sent; within the range sent'],
    [{ referenceRange: [] }, 'No flag and no range from the source: not judged'],
    [{ valueQuantity: ucum(9, 'mmol/L') }, 'above the range sent, not flagged'],
  ])('say why there is no flag (%#)', async (parts, why) => {
    const { cell, details } = await pageOf([potassium(4, '2026-05-03T08:00:00Z', parts)])
    await cell(aPotassium).click()
    await expect.element(details.getByRole('definition').getByText(why)).toBeVisible()
  })

  test('open in a step of their own and close with Escape, back where one was', async () => {
    const { cell, details, visited } = await pageOf([one, potassium(4, '2026-05-04T08:00:00Z')])
    await cell(/3 May/).click()
    await cell(/4 May/).click()
    expect(visited).toEqual([
      expect.stringMatching(/^push \?test=[0-9a-z]+&at=[0-9a-z]+$/),
      expect.stringMatching(/^replace \?test=[0-9a-z]+&at=[0-9a-z]+$/),
    ])
    await userEvent.keyboard('{Escape}')
    await expect.element(details).not.toBeInTheDocument()
    expect(visited.at(-1)).toBe('back')
    await expect.element(cell(/4 May/)).toHaveFocus()
  })

  test('stand in the address without the test, the date or the id of anything', async () => {
    const { cell, visited } = await pageOf([one])
    await cell(aPotassium).click()
    expect(visited.join(' ')).not.toMatch(/2823|potassium|2026|05-03|\bo\d+\b/i)
    const found = await pageOf([one], visited[0]?.replace('push ', ''))
    await expect.element(found.details.getByText('Ion selective electrode').first()).toBeVisible()
  })
})

test('with the keyboard one goes from cell to cell, and opens one', async () => {
  const { sheet, cell, details } = await pageOf([
    potassium(5.9, '2026-05-03T08:00:00Z'),
    potassium(4, '2026-05-04T08:00:00Z'),
  ])
  const name = sheet.getByRole('button', { name: 'Potassium mmol/L' })
  await expect.element(name).toHaveAttribute('tabindex', '0')
  ;(name.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(cell(/3 May/)).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(cell(/4 May/)).toHaveFocus()
  expect(sheet.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard('{Enter}')
  await expect.element(details).toBeVisible()
  await userEvent.keyboard('{Home}')
  await expect.element(name).toHaveFocus()
})

test('old results say once how old the newest is, and that nothing can be judged', async () => {
  const { screen } = await pageOf([
    laboratoryResult({ valueQuantity: ucum(4, 'mmol/L'), effectiveDateTime: '2016-05-03' }),
  ])
  const notice = screen.getByText(
    /^Nothing newer than 3 May 2016: every result is at least \d+ y old/,
  )
  await expect.poll(textOf(notice)).toContain('No result here carries a flag or a range.')
})
