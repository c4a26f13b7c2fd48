import { isCrossed, letterWidth, type LabelArea, type Stroke } from './label-places.ts'

export interface GrowthLabel {
  readonly text: string
  /** Where its text begins, and its base line, px. */
  readonly left: number
  readonly base: number
  /** From the point to words that stand away from it. */
  readonly leader: Stroke | undefined
}

type Spot = Pick<GrowthLabel, 'left' | 'base'>

/** Between a point and its words, px. */
const away = 8
/** Half of the point as it is drawn, px. */
const mark = 4
/** Places are tried so far from each other, px. */
const step = { across: 12, down: 3 }
/** How high letters reach above their base line and below, with the air that they need there, px. */
const letters = { above: 13, below: 5 }

/**
 * Where the words of a measurement stand: inside of the drawing, and at the place nearest to the point that no curve goes
 * through. Words that are longer than the drawing are cut.
 * @param strokes the curves, and whatever else is drawn there
 */
export function growthLabel(
  point: { readonly x: number; readonly y: number; readonly text: string },
  area: LabelArea,
  strokes: readonly Stroke[],
): GrowthLabel {
  const text = cutTo(area.right - area.left, point.text)
  const width = text.length * letterWidth
  const spots = spotsAround(point, width, area).toSorted(
    (one, other) => distance(one, width, point) - distance(other, width, point),
  )
  const itself = [-mark, mark].map((by): Stroke => [
    point.x - mark,
    point.y + by,
    point.x + mark,
    point.y + by,
  ])
  const clearOf = (all: readonly Stroke[]) =>
    spots.find((spot) => all.every((stroke) => !isCrossed(spot, width, stroke)))
  const spot = clearOf([...itself, ...strokes]) ??
    clearOf(itself) ?? { left: area.left, base: area.top + letters.above }
  const isAway = distance(spot, width, point) > 2 * away
  return {
    text,
    ...spot,
    leader: isAway ? [point.x, point.y, ...nearest(spot, width, point)] : undefined,
  }
}

function cutTo(room: number, text: string): string {
  const most = Math.floor(room / letterWidth)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Before the point, after it, above and below it, and farther to either side: all of the area. */
function spotsAround(
  { x }: { readonly x: number },
  width: number,
  { left, right, top, bottom }: LabelArea,
): readonly Spot[] {
  const inside = (start: number) => Math.max(left, Math.min(start, right - width))
  const farther = stepsFrom(0, right - left, step.across)
  const lefts = new Set(
    [
      x - away - width,
      x + away,
      x - width / 2,
      ...farther.flatMap((by) => [x - away - width - by, x + away + by]),
    ].map(inside),
  )
  return stepsFrom(top + letters.above, bottom - letters.below, step.down).flatMap((base) =>
    [...lefts].map((start) => ({ left: start, base })),
  )
}

function stepsFrom(first: number, last: number, by: number): readonly number[] {
  const count = Math.max(0, Math.floor((last - first) / by) + 1)
  return Array.from({ length: count }, (_, index) => first + index * by)
}

function distance(spot: Spot, width: number, point: { readonly x: number; readonly y: number }) {
  const [x, y] = nearest(spot, width, point)
  return Math.hypot(x - point.x, y - point.y)
}

/** Of all places of the words, the one nearest to the point. */
function nearest(
  { left, base }: Spot,
  width: number,
  { x, y }: { readonly x: number; readonly y: number },
): readonly [x: number, y: number] {
  return [
    Math.max(left, Math.min(x, left + width)),
    Math.max(base - letters.above + 2, Math.min(y, base + letters.below - 2)),
  ]
}
