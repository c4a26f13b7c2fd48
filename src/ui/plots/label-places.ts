/** A text beside a point. */
export interface WantedLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface PlacedLabel extends WantedLabel {
  /** Where its text begins, and its base line, px. */
  readonly left: number
  readonly base: number
}

/** Of a bold character of 12 px, generously, and of its line, px. */
const size = { character: 7.2, line: 14 }
/** Between a point and its label, px. */
const away = 8

/**
 * Where each label has room: beside its point, above or below, inside of the area and over no other one. One that has
 * none is left out, so the most important come first.
 * @param taken what is written there already
 */
export function placedLabels(
  wanted: readonly WantedLabel[],
  area: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  },
  taken: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const label of wanted) {
    const width = label.text.length * size.character
    const [before, after] = [label.x - away - width, label.x + away]
    const above = label.y - 3
    const places = [
      [after, above],
      [before, above],
      [label.x - width / 2, label.y - 11],
      [label.x - width / 2, label.y + 19],
      [after, label.y + 14],
      [before, label.y + 14],
    ] as const
    const free = places
      .map(([left, base]) => ({ ...label, left, base }))
      .find(
        (each) =>
          each.left >= area.left &&
          each.left + width <= area.right &&
          each.base - size.line + 3 >= area.top &&
          each.base <= area.bottom &&
          [...taken, ...placed].every((other) => !overlap(each, other)),
      )
    if (free) placed.push(free)
  }
  return placed
}

function overlap(one: PlacedLabel, other: PlacedLabel): boolean {
  const right = ({ left, text }: PlacedLabel) => left + text.length * size.character
  return (
    one.left < right(other) &&
    other.left < right(one) &&
    Math.abs(one.base - other.base) < size.line
  )
}
