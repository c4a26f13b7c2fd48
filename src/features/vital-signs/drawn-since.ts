import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'

type Measured = Pick<Reading, 'effective' | 'value'>

/**
 * Where the trends of a window begin, epoch ms: at the oldest number in it, of whichever sign, so that one place is one
 * time in all of them. Undefined where no number is in the window.
 * @param signs the readings of each
 */
export function drawnSince(
  signs: readonly (readonly Measured[])[],
  window: WindowSpan,
): number | undefined {
  const times = signs.flatMap((readings) =>
    readings.flatMap((each) =>
      each.value.kind === 'quantity' && each.effective && isInSpan(each, window)
        ? [each.effective.earliest]
        : [],
    ),
  )
  return times.length === 0 ? undefined : times.reduce((oldest, time) => Math.min(oldest, time))
}
