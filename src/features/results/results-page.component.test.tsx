import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { userEvent, type Locator } from 'vitest/browser'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { results } from '#src/messages/en/results.ts'
import { trend } from '#src/messages/en/trend.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { loinc } from '#src/testing/loinc.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
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
const drawn = (cell: Locator) => () =>
  (cell.element().querySelector('.sheet__drawing') ?? cell.element()).textContent

/** What is answered in the place of the record. */
type Answer = (
  url: URL,
  signal: AbortSignal | null | undefined,
) => Response | Promise<Response> | undefined

interface PageOptions {
  /** Query of the address. */
  readonly start?: string
  readonly answer?: Answer | undefined
  readonly ehr?: () => EhrFamily
  readonly optionalSearches?: readonly string[]
  readonly isLoading?: boolean
}

/** The page, and where its address leads. */
async function pageOf(
  resources: readonly FhirResource[],
  { start = '', answer, ehr, optionalSearches = [], isLoading = false }: PageOptions = {},
) {
  const { fetch, ...rest } = fhirSession([patient(), ...resources], { optionalSearches })
  const session = {
    ...rest,
    fetch: (url: string, init?: RequestInit) => {
      const other = answer?.(new URL(url), init?.signal)
      return other ? Promise.resolve(other) : fetch(url, init)
    },
    get ehr() {
      return ehr?.() ?? ehrFamilies.plain
    },
  }
  const { screen, address } = await renderInChart(
    <PanelsProvider>
      <ResultsPage messages={{ results, trend }} />
    </PanelsProvider>,
    session,
    { at: `/e/ehr/chart/launch/screen${start}`, isLoading },
  )
  const sheet = screen.getByRole('grid', { name: 'Results by day' })
  await expect.element(sheet).toBeVisible()
  return {
    screen,
    sheet,
    visited: address.steps,
    cell: (name: string | RegExp) => sheet.getByRole('button', { name }),
    details: screen.getByRole('region', { name: 'Potassium' }),
  }
}

describe('a cell', () => {
  test('says its test, day, value, flag and range', async () => {
    const { cell } = await pageOf([potassium(5.9, '2026-05-03T08:00:00Z', flag('H', 'high'))])
    const high = cell('Potassium, 3 May 2026, 5.9 high, range 3.5 to 5.1')
    await expect.element(high).toBeVisible()
    expect(drawn(high)()).toBe('5.9H')
  })

  test('says what is not final, and what is not alone', async () => {
    const { cell } = await pageOf([
      potassium(4, '2026-05-03T08:00:00Z', { status: 'preliminary' }),
      potassium(4.1, '2026-05-04T08:00:00Z', { status: 'corrected' }),
      potassium(4.2, '2026-05-05T08:00:00Z'),
      potassium(4.3, '2026-05-05T08:00:00Z'),
    ])
    await expect.element(cell(/3 May.* prelim/)).toBeVisible()
    await expect.poll(drawn(cell(/4 May.* corrected/))).toContain('4.1c')
    await expect.poll(drawn(cell(/5 May.* 1 more/))).toContain('+1')
  })

  test('says what a flag means that was sent as a code alone, and a state in the place of a value once', async () => {
    const codeAlone = (code: string) => ({ interpretation: [{ coding: [{ code }] }] })
    const { cell } = await pageOf([
      potassium(5.9, '2026-05-03', codeAlone('H')),
      potassium(2.1, '2026-05-04', codeAlone('LL')),
      potassium(4.1, '2026-05-05', codeAlone('X9')),
      words('Culture', '', '2026-05-06'),
      laboratoryResult({
        code: { text: 'Film' },
        status: 'cancelled',
        effectiveDateTime: '2026-05-07',
      }),
    ])
    await expect.element(cell('Potassium, 3 May 2026, 5.9 high, range 3.5 to 5.1')).toBeVisible()
    await expect
      .element(cell('Potassium, 4 May 2026, 2.1 critically low, range 3.5 to 5.1'))
      .toBeVisible()
    await expect.element(cell('Potassium, 5 May 2026, 4.1 X9, range 3.5 to 5.1')).toBeVisible()
    await expect
      .element(cell('Film, 7 May 2026, cancelled').and(cell(/^((?!cancelled.*cancelled).)*$/)))
      .toBeVisible()
  })

  test('has its marks explained below the sheet: those that occur, and no others', async () => {
    const { screen } = await pageOf([
      potassium(6, '2026-05-03'),
      potassium(4, '2026-05-04', { status: 'unknown' }),
    ])
    await expect.element(screen.getByText('outside the range sent, not flagged')).toBeVisible()
    await expect.element(screen.getByText('? status unknown')).toBeVisible()
    await expect.element(screen.getByText('preliminary')).not.toBeInTheDocument()
    await expect.element(screen.getByText(/cannot be read safely/)).not.toBeInTheDocument()
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

  test('leaves the range of its row in the unit that it came in, where the newest has another one', async () => {
    const { sheet } = await pageOf([
      potassium(4, '2026-05-03'),
      potassium(4.1, '2026-05-04'),
      potassium(160, '2026-05-06', {
        valueQuantity: ucum(160, 'mg/L'),
        referenceRange: [{ low: ucum(137, 'mg/L'), high: ucum(199, 'mg/L') }],
      }),
    ])
    await expect.element(sheet.getByText('137–199 mg/L')).toBeInTheDocument()
  })

  test('has its unit, or says that it has none, where the others have that of the head', async () => {
    const { cell, sheet } = await pageOf([
      potassium(4, '2026-05-03'),
      potassium(4.1, '2026-05-04'),
      potassium(4.2, '2026-05-05'),
      potassium(90, '2026-05-06', { valueQuantity: ucum(90, 'mg/L') }),
      potassium(5, '2026-05-07', { valueQuantity: { value: 5 } }),
    ])
    await expect
      .element(sheet.getByRole('button', { name: 'Potassium mmol/L', exact: true }))
      .toBeVisible()
    await expect.element(cell(/^Potassium, 3 May 2026, 4, range/)).toBeVisible()
    await expect.element(cell(/6 May 2026, 90 mg\/L /)).toBeVisible()
    await expect.element(cell(/7 May 2026, 5 no unit /)).toBeVisible()
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

test('the details say how a result changed, and what it was made of', async () => {
  const { cell, details } = await pageOf([
    potassium(4.1, '2026-11-08T03:40:00Z'),
    potassium(5.9, '2026-11-09T03:40:00Z', { specimen: { display: 'Venous blood' } }),
  ])
  await cell(/^Potassium, 9 Nov/).click()
  await expect.poll(textOf(details)).toMatch(/Change\+1\.8 since .* \(4\.1\)/)
  expect(details.element().textContent).toContain('SpecimenVenous blood')
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

  test('pinned ones stand at the top, and the address says which', async () => {
    const page = await pageOf(both)
    expect(rowNames(page)).toEqual(['Sodium', 'Potassium'])
    await page.sheet.getByRole('button', { name: 'Potassium mmol/L', exact: true }).click()
    await page.screen.getByRole('button', { name: 'Pin to the top' }).click()
    await expect.poll(() => rowNames(page)).toEqual(['Potassium', 'Sodium'])
    expect(page.visited.at(-1)).toMatch(/^replace \?pins=[0-9a-z]+&test=[0-9a-z]+$/)
    await page.screen.getByRole('button', { name: 'Unpin' }).click()
    await expect.poll(() => rowNames(page)).toEqual(['Sodium', 'Potassium'])
  })

  test('are days, the newest first, when the sheet is turned; a day opens, a cell opens its details', async () => {
    const page = await pageOf([
      ...both,
      potassium(4, '2026-11-08T03:40:00Z', flag('HH', 'critical high')),
      potassium(4.4, '2026-11-08T13:39:00Z'),
    ])
    await page.screen.getByRole('checkbox', { name: 'Days as rows' }).click()
    expect(page.visited.at(-1)).toBe('replace ?turned')
    await expect.poll(() => rowNames(page)).toEqual(['24 Nov', '8 Nov', '3 May'])
    await page.sheet.getByRole('button', { name: /^8 Nov/ }).click()
    await expect.poll(() => rowNames(page).length).toBe(4)
    await page.cell(/^Potassium, 3 May 2026, 6 high/).click()
    await expect.element(page.details).toBeVisible()
    expect(page.visited.at(-1)).toMatch(
      /^push \?turned&days=[0-9a-z]+&test=[0-9a-z]+&at=[0-9a-z]+$/,
    )
  })

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
    expect(rowNames(await pageOf(both, { start: '?flagged' }))).toEqual(['Potassium'])
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

  test.each([
    [
      'in the unit of its value',
      { low: ucum(3.5, 'mmol/L'), high: ucum(5.1, 'mmol/l') },
      '3.5–5.1 mmol/L',
    ],
    ['in another unit', { low: ucum(3, 'mg/dL'), high: ucum(6, 'mg/dL') }, '3–6 mg/dL'],
    ['in no unit', { low: { value: 3.5 }, high: { value: 5.1 } }, '3.5–5.1 no unit'],
  ])('say the range as it was sent: %s', async (_, limits, text) => {
    const { cell, details } = await pageOf([
      potassium(4, '2026-05-03T08:00:00Z', { referenceRange: [limits] }),
    ])
    await cell(aPotassium).click()
    const facts = () =>
      [...details.element().querySelectorAll('.results__facts dd')].map((each) => each.textContent)
    await expect.poll(facts).toContain(text)
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

  test('leave a pin when they close, and no step: what is beneath has it', async () => {
    const { cell, details, screen, visited } = await pageOf([one])
    await cell(aPotassium).click()
    await screen.getByRole('button', { name: 'Pin to the top' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(details).not.toBeInTheDocument()
    expect(visited.slice(-2)).toEqual([
      expect.stringMatching(/^back$/),
      expect.stringMatching(/^replace \?pins=\w+$/),
    ])
  })

  test('stand in the address without the test, the date or the id of anything', async () => {
    const { cell, visited } = await pageOf([one])
    await cell(aPotassium).click()
    expect(visited.join(' ')).not.toMatch(/2823|potassium|2026|05-03|\bo\d+\b/i)
    const found = await pageOf([one], { start: visited[0]?.replace('push ', '') ?? '' })
    await expect.element(found.details.getByText('Ion selective electrode').first()).toBeVisible()
  })
})

test('the source of a result opens in the place where it was asked for, and not in another of the same result', async () => {
  const { cell, details } = await pageOf([
    potassium(5.9, '2026-05-03T08:00:00Z'),
    potassium(4, '2026-05-04T08:00:00Z'),
  ])
  await cell(/3 May/).click()
  const sources = details.getByRole('button', { name: 'Source' })
  await expect.poll(() => sources.elements().length).toBe(3)
  const isOpen = () => sources.elements().map((each) => each.getAttribute('aria-expanded'))
  await sources.first().click()
  await expect.poll(isOpen).toEqual(['true', 'false', 'false'])
  await sources.last().click()
  await expect.poll(isOpen).toEqual(['true', 'false', 'true'])
})

test('a table of readings is one stop for the Tab key, and arrows lead from row to row', async () => {
  const { cell, details } = await pageOf([
    potassium(5.9, '2026-05-03T08:00:00Z'),
    potassium(4, '2026-05-04T08:00:00Z'),
    potassium(4.2, '2026-05-05T08:00:00Z'),
  ])
  await cell(/4 May/).click()
  const rows = details.getByRole('table').getByRole('button', { name: 'Source' })
  await expect.poll(() => rows.elements().length).toBe(3)
  const stops = () => rows.elements().map((each) => (each as HTMLElement).tabIndex)
  // The one that is read.
  expect(stops()).toEqual([-1, 0, -1])
  ;(rows.nth(1).element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(rows.nth(2)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(rows.nth(2)).toHaveFocus()
  await userEvent.keyboard('{Home}')
  await expect.element(rows.nth(0)).toHaveFocus()
  expect(stops()).toEqual([0, -1, -1])
  await userEvent.keyboard('{Enter}')
  await expect.element(rows.nth(0)).toHaveAttribute('aria-expanded', 'true')
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

test('where more may exist, nothing newer is said of what was read only', async () => {
  const old = laboratoryResult({ effectiveDateTime: '2016-05-03' })
  const { screen } = await pageOf([], {
    answer: ({ pathname }) =>
      pathname.endsWith('/Observation')
        ? Response.json({ resourceType: 'Bundle', entry: [{ resource: old }] })
        : undefined,
  })
  await expect
    .element(
      screen.getByText(/^Nothing newer than 3 May 2016 in what was read: every result read is/),
    )
    .toBeVisible()
})

describe('earlier values of one test', () => {
  /** More than would widen the window, all of them recent. */
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const recent = Array.from({ length: 30 }, (_, at) =>
    potassium(4, `${yesterday}T00:${String(at).padStart(2, '0')}:00Z`, {
      id: `new${String(at)}`,
    }),
  )
  const sodium = (parts = {}) =>
    laboratoryResult({
      code: loinc('2951-2', 'Sodium'),
      valueQuantity: ucum(140, 'mmol/L'),
      effectiveDateTime: '2019-02-03',
      ...parts,
    })
  const record = [
    ...recent,
    potassium(5.5, '2019-02-03', { id: 'old1' }),
    potassium(5.6, '2018-02-03', { id: 'old2' }),
    sodium({ id: 'old3' }),
  ]
  const refusal = (diagnostics: string, status = 400) =>
    Response.json(
      {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'invalid', diagnostics }],
      },
      { status },
    )
  const isNarrow = (url: URL) => url.searchParams.has('code')

  async function opened(
    answer?: Answer,
    resources: readonly FhirResource[] = record,
    name = 'Potassium',
  ) {
    const { screen, sheet } = await pageOf(resources, { answer })
    await sheet.getByRole('button', { name: new RegExp(`^${name}( mmol/L)?$`) }).click()
    const details = screen.getByRole('region', { name })
    await expect.element(details.getByRole('table')).toBeVisible()
    return { details, button: details.getByRole('button', { name: 'Read earlier values of this' }) }
  }

  test('are asked for by code and date where the window ends, and join its readings', async () => {
    const asked: URL[] = []
    const { details, button } = await opened((url) => {
      asked.push(url)
      return undefined
    })
    await expect
      .element(details.getByText(/^Nothing before 1 \w+ \d{4} was requested\./))
      .toBeVisible()
    await expect.element(details.getByText('30 readings, newest first')).toBeInTheDocument()
    await button.click()
    await expect
      .element(
        details.getByText(
          /^Complete · 2 with the same code before 1 \w+ \d{4} · undated not requested$/,
        ),
      )
      .toBeVisible()
    await expect.element(details.getByText('32 readings, newest first')).toBeInTheDocument()
    await expect.element(details.getByRole('rowheader', { name: '3 Feb 2018' })).toBeInTheDocument()
    const narrow = asked.filter(isNarrow)
    expect(narrow).toHaveLength(1)
    expect(narrow[0]?.searchParams.get('code')).toBe('http://loinc.org|2823-3')
    expect(narrow[0]?.searchParams.getAll('date')).toEqual([
      expect.stringMatching(/^lt\d{4}-\d{2}-01$/),
    ])
    expect(narrow[0]?.searchParams.get('category')).toBe('laboratory')
  })

  test('can be looked up in what was sent, like every other', async () => {
    const { details, button } = await opened()
    await button.click()
    const row = details.getByRole('row', { name: /3 Feb 2018/ })
    await row.getByRole('button').click()
    await expect.element(details.getByText('Observation/old2').first()).toBeInTheDocument()
  })

  test('are picked from all earlier results where the EHR refuses the code, and that is said', async () => {
    const { details, button } = await opened((url) =>
      isNarrow(url) ? refusal('Unsupported search parameter: code') : undefined,
    )
    await button.click()
    await expect
      .element(
        details.getByText(
          /^Complete · 2 with the same code before .* · the EHR refused to search by code, so they were picked/,
        ),
      )
      .toBeVisible()
    await expect.element(details.getByText('32 readings, newest first')).toBeInTheDocument()
  })

  test('that could not be read are not called none, and can be asked for again', async () => {
    let isRefused = true
    const { details, button } = await opened((url) =>
      isNarrow(url) && isRefused ? refusal('no', 403) : undefined,
    )
    await button.click()
    await expect
      .element(details.getByText(/^Earlier values could not be read\. The EHR does not allow/))
      .toBeVisible()
    isRefused = false
    await details.getByRole('button', { name: 'Try again' }).click()
    await expect.element(details.getByText('32 readings, newest first')).toBeInTheDocument()
  })

  test('that take long can be stopped: what has come stays, and is not called complete', async () => {
    const { details, button } = await opened((url, signal) => {
      if (!isNarrow(url)) return undefined
      if (url.searchParams.has('page'))
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new DOMException('', 'AbortError'))
          })
        })
      const next = new URL(url)
      next.searchParams.set('page', '2')
      return Response.json({
        resourceType: 'Bundle',
        link: [
          { relation: 'self', url: url.href },
          { relation: 'next', url: next.href },
        ],
        entry: [{ resource: potassium(5.5, '2019-02-03', { id: 'old1' }) }],
      })
    })
    await button.click()
    await details.getByRole('button', { name: 'Stop' }).click()
    await expect
      .element(details.getByText(/^Incomplete · 1 with the same code before .* · more may exist/))
      .toBeVisible()
    await expect.element(details.getByText('31 readings, newest first')).toBeInTheDocument()
    await expect.element(details.getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  test('that are not proven to be all are not called complete', async () => {
    const { details, button } = await opened((url) =>
      isNarrow(url)
        ? Response.json({
            resourceType: 'Bundle',
            total: 9,
            link: [{ relation: 'self', url: url.href }],
            entry: [{ resource: potassium(5.5, '2019-02-03', { id: 'old1' }) }],
          })
        : undefined,
    )
    await button.click()
    await expect
      .element(details.getByText(/^Incomplete · 1 with the same code before .* · more may exist/))
      .toBeVisible()
  })

  test('are not offered for a test without a code, which no search by code would find', async () => {
    const { button } = await opened(
      undefined,
      [...recent, words('Blood film', 'Normal', yesterday)],
      'Blood film',
    )
    await expect.element(button).not.toBeInTheDocument()
  })

  test('are not offered once the EHR is known to search by another date than that of a result', async () => {
    let family: EhrFamily = ehrFamilies.plain
    const { screen, cell } = await pageOf(record, { ehr: () => family })
    family = ehrFamilies.athenahealth
    await cell(/^Potassium( mmol\/L)?$/).click()
    const details = screen.getByRole('region', { name: 'Potassium' })
    await expect.element(details.getByRole('table')).toBeVisible()
    await expect
      .element(details.getByRole('button', { name: 'Read earlier values of this' }))
      .not.toBeInTheDocument()
  })

  test('are not offered where any date was asked for', async () => {
    const { button } = await opened(undefined, record.slice(0, 5))
    await expect.element(button).not.toBeInTheDocument()
  })
})

describe('the order of the laboratory’s reports', () => {
  const of = (id: string, code: string, name: string) =>
    laboratoryResult({
      id,
      code: loinc(code, name),
      valueQuantity: ucum(4, 'mmol/L'),
      effectiveDateTime: '2026-05-03T08:00:00Z',
    })
  const report: FhirResource = {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    category: [{ coding: [{ code: 'LAB' }] }],
    code: { text: 'Ions' },
    subject: { reference: 'Patient/p' },
    effectiveDateTime: '2026-05-03T08:00:00Z',
    result: [{ reference: 'Observation/k' }, { reference: 'Observation/na' }],
  }
  const resources = [of('na', '2951-2', 'Sodium'), of('k', '2823-3', 'Potassium'), report]
  const namesOf = (place: Locator) =>
    place
      .getByRole('rowheader')
      .all()
      .map((each) => /Sodium|Potassium/.exec(each.element().textContent)?.[0])
      .filter((name) => name !== undefined)

  test('is that of the rows, where the EHR is asked for them', async () => {
    const plain = await pageOf(resources)
    expect(namesOf(plain.sheet)).toEqual(['Sodium', 'Potassium'])
    // A pointer that rests on the rows would keep them where they are.
    await userEvent.hover(plain.screen.getByRole('searchbox'))
    const { screen, sheet } = await pageOf(resources, { optionalSearches: ['diagnostic-reports'] })
    await expect.poll(() => namesOf(sheet)).toEqual(['Potassium', 'Sodium'])
    await expect
      .element(screen.getByRole('button', { name: /^Order as in/ }))
      .not.toBeInTheDocument()
  })

  test('moves no row under a hand: what comes later is offered, and taken when it is wanted', async () => {
    let come = () => {}
    const isLate = new Promise<void>((resolve) => {
      come = resolve
    })
    const late = ({ pathname, href }: URL) =>
      pathname.endsWith('/DiagnosticReport')
        ? isLate.then(() =>
            Response.json({
              resourceType: 'Bundle',
              type: 'searchset',
              link: [{ relation: 'self', url: href }],
              entry: [{ resource: report }],
            }),
          )
        : undefined
    const { screen, sheet } = await pageOf(resources, {
      answer: late,
      optionalSearches: ['diagnostic-reports'],
      isLoading: true,
    })
    await sheet.getByRole('button', { name: 'Sodium mmol/L' }).click()
    come()
    const offer = screen.getByRole('button', { name: 'Order as in the laboratory’s reports' })
    await expect.element(offer).toBeVisible()
    expect(namesOf(sheet)).toEqual(['Sodium', 'Potassium'])
    await offer.click()
    expect(namesOf(sheet)).toEqual(['Potassium', 'Sodium'])
    await expect.element(offer).not.toBeInTheDocument()
    expect(sheet.element().contains(document.activeElement)).toBe(true)
  })
})
