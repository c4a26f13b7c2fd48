import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { SheetColumn, SheetContent, SheetGroup, SheetPosition } from './sheet-type.ts'
import { Sheet } from './sheet.tsx'
import '../tokens.css'
import '../base.css'
import '../values.css'

/** The newest six are in view: an opened day of two draws, after a gap, and other days. */
const columns: readonly SheetColumn[] = Array.from({ length: 8 }, (_, index) => ({
  key: `day ${String(index)}`,
  period: 'month',
  name: `day ${String(index)}`,
  sub: '',
  label: `day ${String(index)}`,
  toggle: undefined,
  isPart: index === 3 || index === 4,
  isAfterGap: index === 3 || index === 5,
  isDoubtful: false,
}))
const groups: readonly SheetGroup[] = [
  {
    key: 'all',
    title: 'all',
    rows: ['measured before', 'never measured'].map((name) => ({
      key: name,
      name,
      rest: '',
      unit: '',
      range: '',
    })),
  },
]
const content: SheetContent = {
  has: (row, column) => row === 0 && column === 0,
  cell: (row, column) =>
    row === 0 && column === 0
      ? {
          text: '5.9',
          rest: '',
          kind: 'number',
          unit: '',
          tone: 'plain',
          isPreliminary: false,
          marks: [],
          flags: [],
          label: '5.9',
        }
      : undefined,
  before: (row) =>
    row === 0 ? '← 5.9 mmol/L on 8 January 2025, by another laboratory' : undefined,
}

/** Its owner gives it its size. */
const size = new CSSStyleSheet()
size.replaceSync('.sheet { width: 770px; height: 300px }')
document.adoptedStyleSheets.push(size)

/** What the style sheets call it, as it is drawn. */
function drawn(token: string): string {
  const probe = document.body.appendChild(document.createElement('p'))
  probe.style.color = `var(${token})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** The colours that are drawn in each column in view of a row, above its letters. */
async function coloursIn(holder: HTMLElement, row: number): Promise<readonly string[][]> {
  const base64 = await page.screenshot({ element: holder, save: false })
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes]))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context?.drawImage(picture, 0, 0)
  const around = holder.getBoundingClientRect()
  const scale = picture.width / around.width
  const places = holder.querySelectorAll(`tr[data-row="${String(row)}"] .sheet__place`)
  return [...places].slice(2).map((place) => {
    const { left, top, width } = place.getBoundingClientRect()
    const strip = context?.getImageData(
      Math.round((left - around.left) * scale),
      Math.round((top - around.top + 2) * scale),
      Math.round(width * scale),
      1,
    ).data
    const pixels = Array.from(
      { length: (strip?.length ?? 0) / 4 },
      (_, index) => `rgb(${(strip?.slice(index * 4, index * 4 + 3) ?? []).join(', ')})`,
    )
    return [...new Set(pixels)]
  })
}

test.each([
  ['as it is', undefined, undefined, ['--surface', '--stay', '--stay', '--surface']],
  ['under the pointer', undefined, 'measured before', ['--hover', '--hover', '--hover', '--hover']],
  [
    'opened',
    { row: 0, column: 7 },
    undefined,
    ['--accent-soft', '--accent-soft', '--accent-soft', '--accent-soft'],
  ],
] as const)(
  'what a row says over an opened day lies on the ground of each column, and no line crosses it: %s',
  async (_, selected: SheetPosition | undefined, pointedAt, grounds) => {
    await page.viewport(1000, 500)
    const { container, getByText } = await render(
      <Sheet
        label="All"
        nameHead="Test"
        rangeHead="Range"
        earlier={String}
        later={String}
        groups={groups}
        columns={columns}
        content={content}
        selected={selected}
        onOpen={() => undefined}
        onToggle={() => undefined}
      />,
    )
    const holder = container.querySelector<HTMLElement>('.sheet')
    if (!holder) throw new Error('no sheet')
    await expect.poll(() => holder.querySelectorAll('.sheet__hint').length).toBe(1)
    // Wherever another test has left the pointer.
    await userEvent.hover(getByText(pointedAt ?? 'Test', { exact: true }))
    await expect
      .poll(
        async () => {
          // The sheet itself may still bring what is opened into view.
          holder.scrollTo({ left: 9999, behavior: 'instant' })
          return (await coloursIn(holder, 0)).slice(0, 4)
        },
        { timeout: 10_000 },
      )
      .toEqual(grounds.map((ground) => [drawn(ground)]))
    // A row that says nothing keeps the lines of its gaps.
    const [, gap = [], part] = await coloursIn(holder, 1)
    expect(gap.length).toBeGreaterThan(1)
    expect(part).toEqual([drawn('--stay')])
  },
)
