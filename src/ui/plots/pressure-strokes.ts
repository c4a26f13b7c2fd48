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
  readonly width: number
}

/** A reading needs this much room, in px, to be told from the next one. */
const minGap = 6

/**
 * Readings as strokes: each one where they have room; else one for each day, from the highest systolic to the lowest
 * diastolic, home and clinic apart.
 * @param room px that they are spread over
 * @param left where the room begins, px
 */
export function pressureStrokes(
  bars: readonly PressureBar[],
  room: number,
  x: (time: number) => number,
  left: number,
): PressureStroke[] {
  if (bars.length * minGap <= room) {
    const places = spread(
      bars.map(({ time }) => x(time)),
      left,
    )
    return bars.map((bar, index) => ({
      ...bar,
      mean: bar.isHome ? undefined : bar.mean,
      x: places[index] ?? x(bar.time),
      width: bar.isHome ? 1.5 : 4,
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
        isHome: first.isHome,
        width: first.isHome ? 1.25 : 2.5,
        label: first.day,
      },
    ]
  })
}

/** Pushes neighbours to the left where they would touch, the newest staying where it is, and back where the room ends. */
function spread(places: readonly number[], left: number): number[] {
  const spreadOut = [...places]
  for (let index = spreadOut.length - 2; index >= 0; index -= 1) {
    spreadOut[index] = Math.min(spreadOut[index] ?? 0, (spreadOut[index + 1] ?? 0) - minGap)
  }
  for (const [index, place] of spreadOut.entries())
    spreadOut[index] = Math.max(place, index === 0 ? left : (spreadOut[index - 1] ?? 0) + minGap)
  return spreadOut
}
