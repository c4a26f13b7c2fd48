import type { Resource } from '../resource-parts.ts'
import {
  encounterSpans,
  medicineLanes,
  pointsOf,
  rangeOf,
  type Point,
  type Span,
} from './drawn-chart.ts'
import { timeTicks, verticalScale } from './scales.ts'
import type { Panel, StoryPanels } from './story-panels.ts'

const left = 168
const right = 868
const width = 940
const rowHeight = 66
const laneHeight = 17
const top = 34

interface Frame {
  readonly x: (day: number) => number
  readonly from: number
  readonly to: number
}

/**
 * A chart's trends as small multiples on one time axis: a panel for each measure with its axis, unit and printed range,
 * and encounters and medicines below. Pure: the same resources give the same SVG text.
 */
export function storyDrawing(
  title: string,
  resources: readonly Resource[],
  today: string,
  story: StoryPanels,
): string {
  const { from, to } = story
  const x = (day: number) => round(left + ((day - from) / (to - from)) * (right - left))
  const frame = { x, from, to }
  const rows = story.panels.map((panel, row) =>
    panelText(panel, resources, today, frame, top + row * rowHeight),
  )
  const axis = top + story.panels.length * rowHeight + 4
  const lanes = [...medicineLanes(resources, today)]
    .filter(([name]) => !story.without?.includes(name))
    .map(([name, spans]) => [name, spans.filter((span) => isSeen(span, frame))] as const)
    .filter(([, spans]) => spans.length > 0)
  const height = axis + 40 + (lanes.length + 1) * laneHeight
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-label="${escaped(title)}" font-family="Helvetica,Arial,sans-serif" font-size="11" fill="#26302e">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="#fff"/>`,
    `<text x="12" y="20" font-size="14" font-weight="bold">${escaped(title)}</text>`,
    ...timeTicks(from, to, today).flatMap(([day, label]) => [
      `<path d="M${String(x(day))} ${String(top)}V${String(axis + (lanes.length + 1) * laneHeight + 26)}" stroke="#e3e7e5"/>`,
      `<text x="${String(x(day) + 2)}" y="${String(axis + 12)}" fill="#5b6764" font-size="10">${label}</text>`,
    ]),
    ...rows,
    encounterLane(encounterSpans(resources, today), frame, axis + 22),
    ...lanes.map(([name, spans], lane) =>
      medicineLane(name, spans, frame, axis + 22 + (lane + 1) * laneHeight),
    ),
    '</svg>\n',
  ].join('\n')
}

function panelText(
  panel: Panel,
  resources: readonly Resource[],
  today: string,
  { x, from, to }: Frame,
  y: number,
): string {
  const points = pointsOf(resources, panel.loinc, today).filter(
    ({ day }) => day >= from && day <= to,
  )
  const [upper, lower] = [y + 8, y + rowHeight - 8]
  const heading = [
    `<text x="12" y="${String(y + 22)}" font-weight="bold">${escaped(panel.label)}</text>`,
    `<text x="12" y="${String(y + 36)}" fill="#5b6764">${escaped(panel.unit)}</text>`,
  ]
  if (points.length === 0) return heading.join('\n')
  const scale = verticalScale(
    points.flatMap(({ value, lower: diastolic }) => [value, diastolic ?? value]),
    upper,
    lower,
    panel.isLogarithmic ?? false,
  )
  const { low, high } = rangeOf(resources, panel.loinc)
  const clamp = (value: number) => Math.min(lower + 4, Math.max(upper - 4, scale.at(value)))
  const band =
    low === undefined && high === undefined
      ? ''
      : rectangle(
          left,
          high === undefined ? upper - 4 : clamp(high),
          right - left,
          (low === undefined || low <= 0 ? lower + 4 : clamp(low)) -
            (high === undefined ? upper - 4 : clamp(high)),
          '#e4f0ec',
        )
  const at = ({ day, value }: Point) => `${String(x(day))} ${String(round(scale.at(value)))}`
  const home = points.filter(({ isHome }) => isHome)
  const measured = points.filter(({ isHome }) => !isHome)
  const isPressure = panel.loinc === '85354-9'
  const drawn = isPressure
    ? [
        dots(
          home.flatMap(({ day, value, lower: diastolic = value }) => [
            [day, value] as const,
            [day, diastolic] as const,
          ]),
          x,
          scale.at,
        ),
        pressures(measured, x, scale.at),
      ]
    : [
        dots(
          home.map(({ day, value }) => [day, value] as const),
          x,
          scale.at,
        ),
        `<path d="M${measured.map(at).join('L')}" fill="none" stroke="#4d7a94" stroke-width="1"/>`,
        ...measured.map((point) => marked(point, x(point.day), round(scale.at(point.value)))),
      ]
  const newest = points.at(-1)
  return [
    ...heading,
    band,
    ...scale.ticks.map(
      (tick) =>
        `<text x="${String(left - 6)}" y="${String(round(scale.at(tick) + 3.5))}" text-anchor="end" font-size="9" fill="#5b6764">${String(tick)}</text><path d="M${String(left - 3)} ${String(round(scale.at(tick)))}H${String(left)}" stroke="#5b6764"/>`,
    ),
    `<path d="M${String(left)} ${String(upper - 4)}V${String(lower + 4)}H${String(right)}" fill="none" stroke="#c4ccc9"/>`,
    ...drawn,
    newest === undefined
      ? ''
      : `<text x="${String(right + 6)}" y="${String(round(scale.at(newest.value) + 4))}">${newest.text}</text>`,
  ].join('\n')
}

/** Home readings, which are many: pale and not joined. */
function dots(
  points: readonly (readonly [day: number, value: number])[],
  x: Frame['x'],
  y: (value: number) => number,
): string {
  const marks = points.map(([day, value]) => `M${String(x(day))} ${String(round(y(value)))}h0`)
  return `<path d="${marks.join('')}" stroke="#9db4c6" stroke-width="1.6" stroke-linecap="round"/>`
}

/** A dot. Critical ones are larger and red, those of another record hollow. */
function marked({ flag, isOtherRecord }: Point, x: number, y: number): string {
  const isCritical = flag === 'HH' || flag === 'LL'
  const colour = isCritical ? '#b3261e' : flag === 'H' || flag === 'L' ? '#a8570f' : '#1f4e6b'
  const size = isCritical ? 3.6 : 2.1
  return `<circle cx="${String(x)}" cy="${String(y)}" r="${String(size)}" fill="${isOtherRecord ? '#fff' : colour}" stroke="${colour}"/>`
}

/** A bar from systolic to diastolic. */
function pressures(points: readonly Point[], x: Frame['x'], y: (value: number) => number): string {
  const bars = points.map(
    ({ day, value, lower = value }) =>
      `M${String(x(day))} ${String(round(y(value)))}V${String(round(y(lower)))}`,
  )
  return `<path d="${bars.join('')}" stroke="#1f4e6b" stroke-width="2"/>`
}

function encounterLane(spans: readonly Span[], frame: Frame, y: number): string {
  const marks = spans
    .filter((span) => isSeen(span, frame))
    .map(({ from, to, label, status }) => {
      const x = frame.x(from)
      const end = frame.x(Math.min(to ?? frame.to, frame.to))
      const isStay = label === 'IMP' || label === 'SS' || label === 'EMER'
      const colour = status === 'planned' ? '#8a9592' : isStay ? '#7a3b69' : '#1f4e6b'
      return isStay && end - x > 3
        ? rectangle(x, y + 3, end - x, 9, colour)
        : `<path d="M${String(x)} ${String(y + 2)}l3.5 10h-7z" fill="${colour}"/>`
    })
  return [laneName('visits and stays', y), ...marks].join('\n')
}

function medicineLane(name: string, spans: readonly Span[], frame: Frame, y: number): string {
  const bars = spans.map(({ from, to, label, status }) => {
    const x = frame.x(Math.max(from, frame.from))
    const end = frame.x(Math.min(to ?? frame.to, frame.to))
    const [fill, ink] = colours[status] ?? ['#dfe5e3', '#26302e']
    const length = Math.max(2, end - x - 1)
    const words =
      length > label.length * 5.4 + 4 && label !== ''
        ? `<text x="${String(x + 4)}" y="${String(y + 11)}" font-size="9.5" fill="${ink}">${escaped(label)}</text>`
        : ''
    const open =
      to === undefined
        ? `<path d="M${String(end)} ${String(y + 2)}l5 5.5l-5 5.5z" fill="${fill}"/>`
        : ''
    return `${rectangle(x, y + 2, length, 11, fill)}${open}${words}`
  })
  return [laneName(name, y), ...bars].join('\n')
}

/** By status: ended orders are paler, those on hold amber, "do not perform" is red. */
const colours: Readonly<Record<string, readonly [fill: string, ink: string]>> = {
  active: ['#2f6b5a', '#fff'],
  'on-hold': ['#e0a83a', '#26302e'],
  completed: ['#b9cfc7', '#26302e'],
  stopped: ['#c9bfa9', '#26302e'],
  draft: ['#d5dbe6', '#26302e'],
  'do not perform': ['#b3261e', '#fff'],
}

function laneName(name: string, y: number): string {
  return `<text x="${String(left - 8)}" y="${String(y + 11)}" text-anchor="end" font-size="10">${escaped(name)}</text>`
}

function isSeen({ from, to }: Span, frame: Frame): boolean {
  return from <= frame.to && (to ?? frame.to) >= frame.from
}

function rectangle(x: number, y: number, wide: number, high: number, fill: string): string {
  return `<rect x="${String(round(x))}" y="${String(round(y))}" width="${String(round(wide))}" height="${String(round(Math.max(1, high)))}" fill="${fill}"/>`
}

const round = (value: number) => Math.round(value * 10) / 10

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
