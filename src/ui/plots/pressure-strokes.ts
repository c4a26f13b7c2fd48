/** One blood pressure to draw; a missing half is drawn as a dot at the other. */
export interface PressureBar {
  readonly key: string
  /** Epoch ms. */
  readonly time: number
  readonly upper: number | undefined
  readonly lower: number | undefined
  readonly mean: number | undefined
  readonly isHome: boolean
  /** Its day in words. */
  readonly day: string
  readonly label: string
}

/** One line of the drawing: a reading, or the range of a day. */
export interface PressureStroke extends Omit<PressureBar, 'time' | 'day'> {
  readonly x: number
  /** Of several readings of a day, from the highest systolic to the lowest diastolic. */
  readonly isRange: boolean
  readonly width: number
}

/** A reading needs this much room to be told from the next one, and is so wide, px. */
const sizes = [
  { gap: 6, width: 4 },
  { gap: 4, width: 2.5 },
] as const

/** Three readings of one visit stand side by side, the first this far from its time, px. */
const visit = 12

/**
 * Readings as strokes: each one where they have room near their times; else one for each day, from the highest systolic
 * to the lowest diastolic, home and clinic apart.
 * @param room px that they are spread over
 * @param left where the room begins, px
 * @param farthest px between a stroke and its time, so that it stands under the right day
 */
export function pressureStrokes(
  bars: readonly PressureBar[],
  room: number,
  x: (time: number) => number,
  left: number,
  farthest = visit,
): PressureStroke[] {
  for (const { gap, width } of sizes) {
    const places = spread(
      bars.map(({ time }) => x(time)),
      left,
      gap,
    )
    const isNear = places.every(
      (place, index) => Math.abs(place - x(bars[index]?.time ?? 0)) <= farthest,
    )
    if (bars.length * gap <= room && isNear)
      return bars.map((bar, index) => ({
        ...bar,
        mean: bar.isHome ? undefined : bar.mean,
        x: places[index] ?? x(bar.time),
        isRange: false,
        width: bar.isHome ? 1.5 : width,
      }))
  }
  const days = new Map<string, PressureBar[]>()
  for (const bar of bars) {
    const key = `${bar.day} ${String(bar.isHome)}`
    const known = days.get(key)
    if (known) known.push(bar)
    else days.set(key, [bar])
  }
  return [...days].flatMap(([key, day]) => {
    const [first] = day
    if (!first) return []
    const uppers = day.flatMap(({ upper }) => upper ?? [])
    const lowers = day.flatMap(({ lower }) => lower ?? [])
    return [
      {
        key,
        x: x(first.time),
        upper: uppers.length === 0 ? undefined : Math.max(...uppers),
        lower: lowers.length === 0 ? undefined : Math.min(...lowers),
        mean: undefined,
        isRange: day.length > 1,
        isHome: first.isHome,
        width: first.isHome ? 1.25 : 2.5,
        label: first.day,
      },
    ]
  })
}

/** Pushes neighbours to the left where they would touch, the newest staying where it is, and back where the room ends. */
function spread(places: readonly number[], left: number, gap: number): number[] {
  const spreadOut = [...places]
  for (let index = spreadOut.length - 2; index >= 0; index -= 1) {
    spreadOut[index] = Math.min(spreadOut[index] ?? 0, (spreadOut[index + 1] ?? 0) - gap)
  }
  for (const [index, place] of spreadOut.entries())
    spreadOut[index] = Math.max(place, index === 0 ? left : (spreadOut[index - 1] ?? 0) + gap)
  return spreadOut
}
