import type { Reading } from '#src/clinical/observation/reading-type.ts'

type Measured = Pick<Reading, 'effective' | 'value'>

/**
 * Where the trends of a window begin, epoch ms: at the oldest number in it, of whichever sign, so that one place is one
 * time in all of them. Undefined where no number is in the window.
 * @param signs the readings of each
 * @param from where the window begins, epoch ms
 * @param now epoch ms
 */
export function drawnSince(
  signs: readonly (readonly Measured[])[],
  from: number,
  now: number,
): number | undefined {
  const times = signs.flatMap((readings) =>
    readings.flatMap(({ effective, value }) =>
      value.kind === 'quantity' && effective ? [effective.earliest] : [],
    ),
  )
  const inWindow = times.filter((time) => time >= from && time <= now)
  return inWindow.length === 0
    ? undefined
    : inWindow.reduce((oldest, time) => Math.min(oldest, time))
}
