/** Of 12 px text, generously, px. */
const characterWidth = 6.8
const inset = 6

export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly place: 'inside' | 'after'
}

/**
 * Where a bar's label stands: the longest that fits inside; else the shortest to the right of it, where that is free;
 * else none. Nothing is cut: a cut dose is another dose.
 * @param free how far to the right nothing else stands, px
 */
export function barLabel(
  labels: readonly string[],
  left: number,
  right: number,
  free: number,
): PlacedLabel | undefined {
  const width = (text: string) => text.length * characterWidth + 2 * inset
  const inside = labels.find((text) => text !== '' && width(text) <= right - left)
  if (inside !== undefined) return { text: inside, x: left + inset, place: 'inside' }
  const after = labels.findLast((text) => text !== '' && width(text) <= free - right)
  return after === undefined ? undefined : { text: after, x: right + inset, place: 'after' }
}
