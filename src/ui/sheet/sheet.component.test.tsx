import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type {
  SheetCell,
  SheetColumn,
  SheetContent,
  SheetGroup,
  SheetPosition,
} from './sheet-type.ts'
import { Sheet } from './sheet.tsx'
import '../tokens.css'
import '../base.css'
import '../values.css'

const columns: readonly SheetColumn[] = Array.from({ length: 200 }, (_, index) => ({
  key: `day ${String(index)}`,
  period: `month ${String(Math.floor(index / 30))}`,
  name: `day ${String(index)}`,
  sub: '',
  label: `day ${String(index)}`,
  toggle: undefined,
  isPart: false,
  isAfterGap: false,
  isDoubtful: false,
}))
const groups: readonly SheetGroup[] = [0, 1, 2].map((group) => ({
  key: `group ${String(group)}`,
  title: `group ${String(group)}`,
  rows: Array.from({ length: 100 }, (_, index) => {
    const name = `test ${String(group * 100 + index)}`
    return { key: name, name, rest: '', unit: 'mmol/L', range: '3.5–5.0' }
  }),
}))
const cell = (row: number, column: number): SheetCell => ({
  text: `${String(row)}.${String(column)}`,
  rest: '',
  kind: 'number',
  unit: '',
  tone: 'plain',
  isPreliminary: false,
  marks: [],
  flags: [],
  label: `test ${String(row)}, day ${String(column)}`,
})
const everywhere: SheetContent = { has: () => true, cell, before: () => undefined }

/** Its owner gives it its size. */
const size = new CSSStyleSheet()
size.replaceSync('.sheet { width: 800px; height: 400px }')
document.adoptedStyleSheets.push(size)

function AnySheet({
  content,
  selected,
  drawnGroups = groups,
  drawnColumns = columns,
}: {
  readonly drawnGroups?: readonly SheetGroup[]
  readonly drawnColumns?: readonly SheetColumn[]
  readonly content: SheetContent
  readonly selected?: SheetPosition
}) {
  return (
    <Sheet
      label="All"
      nameHead="Test"
      rangeHead="Range"
      earlier={(count) => `${String(count)} earlier`}
      later={(count) => `${String(count)} later`}
      groups={drawnGroups}
      columns={drawnColumns}
      content={content}
      selected={selected}
      onOpen={() => undefined}
      onToggle={() => undefined}
    />
  )
}

async function sheetOf(
  content: SheetContent,
  selected?: SheetPosition,
  drawnColumns: readonly SheetColumn[] = columns,
) {
  await page.viewport(1000, 700)
  const screen = await render(
    <AnySheet
      content={content}
      drawnColumns={drawnColumns}
      {...(selected === undefined ? {} : { selected })}
    />,
  )
  const holder = screen.container.querySelector<HTMLElement>('.sheet')
  if (!holder) throw new Error('no sheet')
  const drawn = () => holder.querySelectorAll('.sheet__cell').length
  await expect.poll(drawn).toBeGreaterThan(0)
  return { screen, holder, drawn }
}

test('of 60,000 cells only those that a hand may come to are drawn, and the last column is seen first', async () => {
  const { screen, drawn } = await sheetOf(everywhere)
  const sheet = screen.getByRole('grid', { name: 'All' })
  await expect.element(sheet.getByRole('button', { name: 'test 0, day 199' })).toBeInViewport()
  // At rest: twenty rows with 90 columns, and six of the others.
  expect(drawn()).toBeLessThan(4000)
  expect(sheet.element().querySelectorAll('.sheet__name-button')).toHaveLength(300)
  await expect.element(sheet).toHaveAttribute('aria-rowcount', '305')
  // Two heads, three groups' names, 300 rows: each has its place, and none has another's.
  const places = () =>
    [...sheet.element().querySelectorAll('tr')].map((row) => Number(row.ariaRowIndex))
  expect(places()).toEqual(Array.from({ length: 305 }, (_, index) => index + 1))
  await expect.element(sheet).toHaveAttribute('aria-colcount', '201')
})

test('the names and ranges of ten rows stick as one', async () => {
  const { holder } = await sheetOf(everywhere)
  const [first] = holder.querySelectorAll('.sheet__rows .sheet__name')
  expect(first?.textContent).toBe('test 0 mmol/L3.5–5.0')
  expect(first?.getBoundingClientRect().left).toBe(holder.getBoundingClientRect().left)
  const [block] = holder.querySelectorAll('.sheet__rows')
  const sticky = [...(block?.querySelectorAll('*') ?? [])].filter(
    (part) => getComputedStyle(part).position === 'sticky',
  )
  expect(sticky.map((part) => part.className)).toEqual(['sheet__group-name', 'sheet__names'])
})

test('a row is as high as its name and as its cells', async () => {
  const { holder } = await sheetOf({
    ...everywhere,
    cell: (row, column) => ({
      ...cell(row, column),
      ...(row === 1 ? { kind: 'words', text: 'Growth of several organisms' } : {}),
    }),
  })
  const name = (row: number) => holder.querySelectorAll('.sheet__rows .sheet__name')[row]
  const cells = (row: number) => holder.querySelector(`tr[data-row="${String(row)}"] .sheet__cells`)
  const edges = (part: Element | null | undefined) => {
    const box = part?.getBoundingClientRect()
    return [box?.top, box?.bottom]
  }
  for (const row of [0, 1, 2]) expect(edges(name(row))).toEqual(edges(cells(row)))
  expect(name(1)?.clientHeight).toBeGreaterThan(40)
})

test('what is scrolled to is drawn, in both directions', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  holder.scrollTo({ left: 0, top: holder.scrollHeight })
  await expect
    .element(screen.getByRole('button', { name: 'test 299, day 0', exact: true }))
    .toBeInViewport()
})

test('while rows pass, the head is not drawn anew', async () => {
  let reads = 0
  const counted = columns.map((column) => ({
    ...column,
    get name() {
      reads += 1
      return column.name
    },
  }))
  const { screen, holder } = await sheetOf(everywhere, undefined, counted)
  await expect.poll(() => holder.querySelectorAll('.sheet__name-button').length).toBe(300)
  reads = 0
  holder.scrollTop = 2400
  await expect
    .element(screen.getByRole('button', { name: 'test 100, day 199', exact: true }))
    .toBeInViewport()
  expect(reads).toBe(0)
})

const drawnOf = (holder: HTMLElement, row: number) =>
  holder.querySelectorAll(`[data-row="${String(row)}"].sheet__cell`).length

test('at rest, rows ahead have what would be in view, and those near it the columns that a hand may come to', async () => {
  const { holder } = await sheetOf(everywhere)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  expect(drawnOf(holder, 10)).toBeGreaterThan(80)
})

test.each([
  ['rows', { top: 4800 }, '.sheet', 'test 200, day 199'],
  ['columns', { left: 9000 }, '.sheet__cells', 'test 0, day 122'],
] as const)('while %s pass that are drawn, nothing of them is drawn', async (_, to, part, name) => {
  const { screen, holder, drawn } = await sheetOf(everywhere)
  let count = 0
  const isAllDrawn = () => {
    const before = count
    count = drawn()
    return count === before
  }
  await expect.poll(isAllDrawn, { interval: 300 }).toBe(true)
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.filter(({ target }) => (target as Element).closest(part)).length
  })
  observer.observe(holder, { subtree: true, childList: true, attributes: true })
  const whilePassing = new Promise<number>((resolve) => {
    const atEnd = () => {
      resolve(changes)
    }
    holder.addEventListener('scrollend', atEnd, { once: true, capture: true })
  })
  holder.scrollTo({ ...to, behavior: 'smooth' })
  expect(await whilePassing).toBe(0)
  observer.disconnect()
  await expect.element(screen.getByRole('button', { name, exact: true })).toBeInViewport()
})

test('other content is drawn near the view first', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  const place = (row: number) => holder.querySelector(`[data-row="${String(row)}"].sheet__cell`)
  const [near, far] = [place(0), place(240)]
  await screen.rerender(<AnySheet content={{ ...everywhere }} />)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  expect([place(0) === near, place(240) === far]).toEqual([true, false])
})

test('a name and its cells are marked as one row where a pointer is over either', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  const ground = (part: string) => {
    const found = holder.querySelectorAll(`.sheet__rows ${part}`)[2]
    return found && getComputedStyle(found).backgroundColor
  }
  const unmarked = [ground('.sheet__name'), ground('.sheet__cells')]
  await screen.getByRole('button', { name: 'test 2, day 199', exact: true }).hover()
  await expect.poll(() => ground('.sheet__name')).not.toBe(unmarked[0])
  expect(ground('.sheet__cells')).toBe(ground('.sheet__name'))
  await screen.getByRole('button', { name: /^test 1 / }).hover()
  await expect.poll(() => [ground('.sheet__name'), ground('.sheet__cells')]).toEqual(unmarked)
})

test('the keyboard comes to the name of a row whose cell with the focus is no longer drawn', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  await screen.getByRole('button', { name: 'test 2, day 199', exact: true }).click()
  holder.scrollTo({ left: 0, behavior: 'instant' })
  const stops = () => [...holder.querySelectorAll('[data-row][tabindex="0"]')]
  await expect.poll(() => stops().map((each) => each.textContent)).toEqual(['test 2 mmol/L'])
})

test('what changes in a block of rows is laid out and painted without the others', async () => {
  const { holder } = await sheetOf(everywhere)
  const blocks = [...holder.querySelectorAll('.sheet__rows')]
  expect(new Set(blocks.map((block) => getComputedStyle(block).contain))).toEqual(
    new Set(['content']),
  )
})

test('buttons lead to the columns that are out of sight, a page at a time', async () => {
  const { holder } = await sheetOf(everywhere)
  const turns = () => [...holder.querySelectorAll<HTMLElement>('.sheet__turn')]
  const words = () => turns().map(({ textContent }) => textContent)
  await expect.poll(words).toEqual(['194 earlier'])
  // Not the locator's click, which scrolls to where a sticky button would be without sticking.
  turns()[0]?.click()
  await expect.poll(words).toEqual(['188 earlier', '6 later'])
  turns()[1]?.click()
  await expect.poll(words).toEqual(['194 earlier'])
})

test('on a phone both buttons stand on one line, and say all of their words to whoever listens', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  await page.viewport(380, 700)
  for (const look of ['usual', 'turned']) {
    holder.classList.toggle('sheet--turned', look === 'turned')
    holder.scrollTo({ left: 3000, behavior: 'instant' })
    await expect.poll(() => holder.querySelectorAll('.sheet__turn').length).toBe(2)
    const [earlier, later] = [...holder.querySelectorAll('.sheet__turn')].map((turn) =>
      turn.getBoundingClientRect(),
    )
    expect(later?.top).toBe(earlier?.top)
    expect(later?.left).toBeGreaterThanOrEqual(earlier?.right ?? Infinity)
    expect(later?.right).toBeLessThanOrEqual(
      holder.querySelector('.sheet__corner')?.getBoundingClientRect().right ?? 0,
    )
  }
  await expect
    .element(screen.getByRole('button', { name: /^\d+ earlier$/ }))
    .toHaveAttribute('data-short', expect.stringMatching(/^← \d+$/))
  await expect.element(screen.getByRole('button', { name: /^\d+ later$/ })).toBeVisible()
  await page.viewport(1000, 700)
})

test('what is said of the columns follows at rest, where a quick hand was ahead of it', async () => {
  const { holder } = await sheetOf(everywhere)
  const words = () =>
    [...holder.querySelectorAll('.sheet__turn')].map(({ textContent }) => textContent)
  await expect.poll(words).toEqual(['194 earlier'])
  expect(holder.querySelector('.sheet__turn')?.clientWidth).toBeGreaterThan(40)
  // Columns ahead are drawn, so that nothing has to come.
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  for (const passed of [1, 2, 3]) {
    await new Promise(requestAnimationFrame)
    holder.scrollTo({ left: (194 - passed) * 75, behavior: 'instant' })
  }
  await expect.poll(words).toEqual(['191 earlier', '3 later'])
})

test.each([
  ['a few columns', [{ left: 193 * 75 }, { left: 190 * 75 }], 0, 190],
  ['many columns', [{ left: 193 * 75 }, { left: 154 * 75 }], 0, 154],
  ['rows and then columns', [{ top: 2400 }, { left: 184 * 75 }], 102, 184],
  ['both at once', [{ top: 2400, left: 184 * 75 }], 102, 184],
] as const)(
  'while %s pass and a hand is not lifted, values, dates and counts come',
  async (_, moves, row, column) => {
    const { screen, holder } = await sheetOf(everywhere)
    await expect.poll(() => drawnOf(holder, 240)).toBe(6)
    holder.addEventListener(
      'scrollend',
      (event) => {
        event.stopImmediatePropagation()
      },
      { capture: true },
    )
    for (const to of moves) {
      await new Promise(requestAnimationFrame)
      holder.scrollTo({ ...to, behavior: 'instant' })
    }
    const name = `test ${String(row)}, day ${String(column)}`
    await expect.element(screen.getByRole('button', { name, exact: true })).toBeInViewport()
    await expect
      .element(screen.getByRole('columnheader', { name: `day ${String(column)}`, exact: true }))
      .toBeInViewport()
    await expect
      .poll(() => holder.querySelector('.sheet__turn')?.textContent)
      .toBe(`${String(column)} earlier`)
  },
)

test('rows that change just after a scroll are drawn ahead all the same', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  const ended = new Promise((resolve) => {
    holder.addEventListener('scrollend', resolve, { once: true })
  })
  holder.scrollTo({ top: 2400, behavior: 'instant' })
  await ended
  await screen.rerender(<AnySheet drawnGroups={groups.slice(0, 2)} content={everywhere} />)
  await expect.poll(() => drawnOf(holder, 102)).toBeGreaterThan(80)
})

test('a name stands on the line of its numbers', async () => {
  const { holder } = await sheetOf(everywhere)
  await expect.poll(() => drawnOf(holder, 0)).toBeGreaterThan(0)
  const lineOf = (selector: string) => {
    const range = document.createRange()
    const text = holder.querySelector(selector)
    if (!text) throw new Error(`no ${selector}`)
    range.selectNodeContents(text)
    const { top, bottom } = range.getBoundingClientRect()
    return (top + bottom) / 2
  }
  const apart = lineOf('.sheet__name-button > span:first-child') - lineOf('.sheet__cell--bare')
  expect(Math.abs(apart)).toBeLessThanOrEqual(0.5)
})

test('a row that has nothing in view says where it has something', async () => {
  const { screen } = await sheetOf({
    has: (row, column) => row > 0 && column > 0,
    cell: (row, column) => (row > 0 && column > 0 ? cell(row, column) : undefined),
    before: () => '← 4.2 on 3 May',
  })
  await expect.element(screen.getByText('← 4.2 on 3 May')).toBeVisible()
  expect(screen.getByText('← 4.2 on 3 May').elements()).toHaveLength(1)
})

test('what such a row says is cut nowhere, whatever its columns are drawn with', async () => {
  const { holder } = await sheetOf({
    has: (row, column) => row >= 8 || column < 150,
    cell: (row, column) => (row >= 8 || column < 150 ? cell(row, column) : undefined),
    before: () => '← 136 mmol/L on 12 May 2026',
  })
  const cut = () =>
    [...holder.querySelectorAll('.sheet__hint')].filter((hint) => {
      const { right } = hint.getBoundingClientRect()
      for (
        let around = hint.parentElement;
        around && around !== holder;
        around = around.parentElement
      )
        if (
          getComputedStyle(around).contain !== 'none' &&
          around.getBoundingClientRect().right < right
        )
          return true
      return false
    })
  await expect.poll(() => holder.querySelectorAll('.sheet__hint').length).toBe(8)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  expect(cut()).toEqual([])
})

test('other content is drawn in view at once, after a scroll down and up again', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  await expect.poll(() => drawnOf(holder, 240)).toBe(6)
  for (const top of [2400, 0]) {
    holder.scrollTo({ top, behavior: 'smooth' })
    await new Promise((resolve) => {
      holder.addEventListener('scrollend', resolve, { once: true, capture: true })
    })
  }
  const drawnAfter = new Promise<readonly number[]>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve([0, 5, 10].map((row) => drawnOf(holder, row)))
    })
    observer.observe(holder, { subtree: true, childList: true })
  })
  void screen.rerender(<AnySheet content={{ ...everywhere }} />)
  expect((await drawnAfter).every((count) => count >= 6)).toBe(true)
})

test('what is below the view comes after the first paint, and its place is there before it', async () => {
  const frames: { readonly names: number; readonly height: number }[] = []
  const record = () => {
    const sheet = document.querySelector('.sheet')
    const names = sheet?.querySelectorAll('.sheet__name-button').length ?? 0
    if (names > 0) frames.push({ names, height: sheet?.scrollHeight ?? 0 })
    if (names < 300) requestAnimationFrame(record)
  }
  requestAnimationFrame(record)
  await sheetOf(everywhere)
  await expect.poll(() => frames.at(-1)?.names).toBe(300)
  expect(frames[0]?.names).toBeGreaterThan(10)
  expect(frames[0]?.names).toBeLessThan(30)
  expect(frames[0]?.height).toBeGreaterThan(300 * 24)
})

test('rows out of view are skipped by layout, with their names in sight where they are found', async () => {
  const { holder } = await sheetOf(everywhere)
  const names = () => [...holder.querySelectorAll('.sheet__name-button')]
  await expect.poll(() => names().length).toBe(300)
  const last = () => names().at(-1)
  await expect.poll(() => last()?.checkVisibility({ contentVisibilityAuto: true })).toBe(false)
  expect(last()?.checkVisibility({ contentVisibilityAuto: false })).toBe(true)
  expect(holder.scrollLeft).toBeGreaterThan(10_000)
  const left = () => last()?.getBoundingClientRect().left
  expect(left()).toBe(holder.getBoundingClientRect().left)
})

test('keys lead to the last cell, through groups that were not laid out', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  holder.querySelector<HTMLElement>('.sheet__name-button')?.focus()
  await userEvent.keyboard('{Control>}{End}{/Control}')
  const cellButton = screen.getByRole('button', { name: 'test 299, day 199', exact: true })
  await expect.element(cellButton).toHaveFocus()
  await expect.element(cellButton).toBeInViewport()
})

test('nothing of a cell reaches into the next column, and words of any length make no row high', async () => {
  const flag = (code: string) => ({ kind: 'other', code, label: code }) as const
  const kinds: readonly Partial<SheetCell>[] = [
    { text: '123456789012345' },
    { text: '1234567', flags: [{ kind: 'critical-high', code: 'HH', label: 'HH' }] },
    {
      text: '28.081',
      rest: '032180517177',
      flags: [{ kind: 'outside-above', code: '', label: '' }],
    },
    { text: '-15.23', flags: [{ kind: 'critical-low', code: 'LL', label: 'LL' }] },
    { text: '123456', flags: [{ kind: 'critical-low', code: 'LL', label: 'LL' }] },
    { text: '1234.5', flags: [{ kind: 'high', code: 'HU', label: 'HU' }], tone: 'high' },
    {
      text: '1.2345',
      rest: '678',
      tone: 'critical',
      flags: [{ kind: 'critical-low', code: 'LL', label: 'LL' }],
    },
    { text: '12.345', rest: '678', marks: ['c'] },
    { text: '12.345', rest: '678', tone: 'high', flags: [{ kind: 'high', code: 'H', label: '' }] },
    { text: '20', flags: [flag('see comment: haemolysis index 3, interpret with great care')] },
    { text: '5.6', unit: 'mmol/L', marks: ['c', '+2'] },
    {
      kind: 'words',
      text: 'Staphylococcus aureus',
      flags: [{ kind: 'critical', code: 'AA', label: '' }],
    },
    { kind: 'words', text: 'Pneumonoultramicroscopicsilicovolcanoconiosis-associated organism' },
    { kind: 'words', text: 'Reactive', flags: [flag('POS')] },
  ]
  const { holder } = await sheetOf({
    ...everywhere,
    cell: (row, column) => ({ ...cell(row, column), ...kinds[column % kinds.length] }),
  })
  const parts = '.sheet__text, .sheet__flags, .sheet__mark, .sheet__unit, .sheet__wordy-flag'
  const stray = () =>
    [...holder.querySelectorAll(parts)].filter((part) => {
      const [own, place] = [part, part.closest('.sheet__place')].map((each) =>
        each?.getBoundingClientRect(),
      )
      return own && place && (own.left < place.left - 0.5 || own.right > place.right + 0.5)
    })
  expect(stray().map((each) => each.outerHTML)).toEqual([])
  const heights = [...holder.querySelectorAll('.sheet__cells')].map((row) => row.clientHeight)
  expect(Math.max(...heights)).toBeLessThan(90)
})

test('the one mark of a number stands where its flag would, and makes no row higher', async () => {
  const { holder } = await sheetOf({
    ...everywhere,
    cell: (row, column) => ({
      ...cell(row, column),
      text: '30.4',
      marks: [row === 0 ? '+1' : 'c'],
    }),
  })
  const heights = [...holder.querySelectorAll('.sheet__cells')].map((row) => row.clientHeight)
  expect(Math.max(...heights)).toBe(heights.at(-1))
  expect(heights.at(-1)).toBeLessThan(26)
})

test('a cut number, with a small mark or without, makes no row higher, and its digits stand below the others', async () => {
  const notJudged = { kind: 'not-judged', code: '', label: '' } as const
  const kinds: readonly Partial<SheetCell>[] = [
    { text: '28.081' },
    { text: '28.081', rest: '032' },
    { text: '28.081', rest: '032', flags: [notJudged] },
  ]
  const { holder } = await sheetOf({
    ...everywhere,
    cell: (row, column) => ({ ...cell(row, column), ...kinds[row % kinds.length] }),
  })
  const rows = [...holder.querySelectorAll('.sheet__cells')].slice(0, kinds.length)
  expect(rows.map((row) => row.clientHeight < 26)).toEqual([true, true, true])
  const ends = rows.map((row) => {
    const place = row.querySelector('.sheet__place')
    const digits = [place?.querySelector('.sheet__text, .sheet__cell--bare')?.firstChild]
    return digits.map((node) => {
      const range = document.createRange()
      if (node) range.selectNode(node)
      const { right } = range.getBoundingClientRect()
      return Math.round(right - (place?.getBoundingClientRect().left ?? 0))
    })[0]
  })
  const [whole = 0] = ends
  expect(ends.every((end = 0) => Math.abs(end - whole) <= 1)).toBe(true)
})

test('the focus comes to names and buttons at its side without a scroll, and stays where a button goes', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  const atNewest = holder.scrollLeft
  const earlier = screen.getByRole('button', { name: /earlier$/ })
  ;(earlier.element() as HTMLElement).focus()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.className).toBe('sheet__name-button')
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  await expect.element(earlier).toHaveFocus()
  expect(holder.scrollLeft).toBe(atNewest)
  holder.scrollLeft = 75
  await expect.element(screen.getByRole('button', { name: '1 earlier' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(earlier).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: /later$/ })).toHaveFocus()
})

test('what is open at first is in view, wherever it is', async () => {
  const { screen } = await sheetOf(everywhere, { row: 120, column: 40 })
  await expect
    .element(screen.getByRole('button', { name: 'test 120, day 40', exact: true }))
    .toBeInViewport()
})

test('the newest columns stay in view when what is opened takes some of the width', async () => {
  const { screen, holder } = await sheetOf(everywhere)
  const fromEnd = () => holder.scrollWidth - holder.clientWidth - holder.scrollLeft
  await expect.poll(fromEnd).toBeLessThan(2)
  size.replaceSync('.sheet { width: 500px; height: 400px }')
  await screen.rerender(<AnySheet content={everywhere} selected={{ row: 60, column: -1 }} />)
  await expect.element(screen.getByRole('button', { name: /^test 60 / })).toBeInViewport()
  await expect.poll(fromEnd).toBeLessThan(2)
  size.replaceSync('.sheet { width: 800px; height: 400px }')
})

test('rows that come behind what is open do not take the reader back to it', async () => {
  const selected = { row: 20, column: 40 }
  const { screen, holder } = await sheetOf(everywhere, selected)
  await expect
    .element(screen.getByRole('button', { name: 'test 20, day 40', exact: true }))
    .toBeInViewport()
  holder.scrollTop = 4000
  await expect.poll(() => holder.scrollTop).toBe(4000)
  const more = [...groups, { key: 'group 3', title: 'group 3', rows: [oneMore] }]
  await screen.rerender(<AnySheet content={everywhere} selected={selected} drawnGroups={more} />)
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '307')
  expect(holder.scrollTop).toBe(4000)
})

const oneMore = { key: 'one more', name: 'one more', rest: '', unit: '', range: '' }

test('a range with words is its limits and a mark: its row is as high as any, and the words are heard', async () => {
  const wordy = { ...oneMore, range: '2.0–3.0', rangeRest: '(Therapeutic Desired Level)' }
  const screen = await render(
    <AnySheet content={everywhere} drawnGroups={[{ key: 'one', title: 'one', rows: [wordy] }]} />,
  )
  const row = screen.getByRole('row', { name: /2\.0–3\.0 \(Therapeutic Desired Level\)/ })
  await expect
    .poll(() => row.element().querySelector('.sheet__cells')?.getBoundingClientRect().height)
    .toBe(24)
  const shown = screen.container.querySelector('.sheet__rows .sheet__range > *')
  expect(shown && getComputedStyle(shown, '::after').content).toContain('…')
})

test('a mark beside a flag makes no row higher', async () => {
  const flag = { kind: 'high', code: 'H', label: 'high' } as const
  const marked = (row: number, column: number) => ({
    ...cell(row, column),
    text: '11.8',
    marks: ['+1'],
    flags: [flag],
  })
  const { holder } = await sheetOf({ ...everywhere, cell: marked })
  const heights = [
    ...holder.querySelectorAll('[data-row="0"] > .sheet__cells, [data-row="1"] > .sheet__cells'),
  ]
  expect(heights.map((row) => row.getBoundingClientRect().height)).toEqual([24, 24])
})

test('where all columns are in view, rows are as wide as the heads of their groups', async () => {
  const { holder } = await sheetOf(everywhere, undefined, columns.slice(0, 3))
  const [title, row] = ['.sheet__group', '.sheet__cells'].map((each) =>
    holder.querySelector(each)?.getBoundingClientRect(),
  )
  expect(row?.right).toBe(title?.right)
  expect(row?.right).toBeGreaterThan(700)
  const [first, second] = holder.querySelectorAll('.sheet__row .sheet__place')
  expect(second?.getBoundingClientRect().width).toBe(75)
  expect(first?.getBoundingClientRect().width).toBe(75)
})
