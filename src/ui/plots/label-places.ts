/** A text beside a point. */
export interface WantedLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  /** What to write where the whole text has no room, the longest first. */
  readonly shorter?: readonly string[]
}

export interface PlacedLabel extends WantedLabel {
  /** Where its text begins, and its base line, px. */
  readonly left: number
  readonly base: number
}

/** Px. */
export interface LabelArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A part of a line, from point to point, px. */
export type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number]

/** Of a bold character of 12 px, generously, px. */
export const letterWidth = 7.2
/** Of a line of them, px. */
const lineHeight = 14
/** Between a point and its label, px. */
const away = 8

/**
 * Where each label has room: beside its point, above or below, inside of the area and over no other one. One whose
 * shortest text has none is left out, so the most important come first. A place clear of the lines goes before one that
 * is not.
 * @param taken what is written there already
 */
export function placedLabels(
  wanted: readonly WantedLabel[],
  area: LabelArea,
  taken: readonly PlacedLabel[] = [],
  strokes: readonly Stroke[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const label of wanted)
    for (const text of [label.text, ...(label.shorter ?? [])]) {
      const best = bestPlace({ ...label, text }, area, [...taken, ...placed], strokes)
      if (!best) continue
      placed.push(best)
      break
    }
  return placed
}

function bestPlace(
  label: WantedLabel,
  area: LabelArea,
  written: readonly PlacedLabel[],
  strokes: readonly Stroke[],
): PlacedLabel | undefined {
  const width = label.text.length * letterWidth
  const [before, after] = [label.x - away - width, label.x + away]
  const above = label.y - 3
  const places = [
    [after, above],
    [before, above],
    [label.x - width / 2, label.y - 11],
    [before, label.y - 11],
    [label.x - width / 2, label.y + 19],
    [after, label.y + 14],
    [before, label.y + 14],
  ] as const
  const free = places
    .map(([left, base]) => ({ ...label, left, base }))
    .filter(
      (each) =>
        each.left >= area.left &&
        each.left + width <= area.right &&
        each.base - lineHeight + 3 >= area.top &&
        each.base <= area.bottom &&
        written.every((other) => !overlap(each, other)),
    )
  return free.find((each) => strokes.every((stroke) => !isCrossed(each, width, stroke))) ?? free[0]
}

function overlap(one: PlacedLabel, other: PlacedLabel): boolean {
  const right = ({ left, text }: PlacedLabel) => left + text.length * letterWidth
  return (
    one.left < right(other) &&
    other.left < right(one) &&
    Math.abs(one.base - other.base) < lineHeight
  )
}

/**
 * Whether a line goes through a text, or touches it.
 * @param width of the text, px
 */
export function isCrossed(
  { left, base }: Pick<PlacedLabel, 'left' | 'base'>,
  width: number,
  [fromX, fromY, toX, toY]: Stroke,
): boolean {
  const [start, end] = [Math.max(left, fromX), Math.min(left + width, toX)]
  if (start > end) return false
  const yAt = (x: number) =>
    toX === fromX ? fromY : fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY)
  const [one, other] = toX === fromX ? [fromY, toY] : [yAt(start), yAt(end)]
  return Math.min(one, other) < base + 5 && Math.max(one, other) > base - lineHeight + 1
}
