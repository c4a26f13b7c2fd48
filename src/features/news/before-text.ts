import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { unitText, valueText } from '#src/presentation/reading-words.ts'
import { unitBeside } from './unit-beside.tsx'

/**
 * What the last result before the window was, with its unit where that is not the unit of the one that is shown.
 */
export function beforeText(
  before: Reading | undefined,
  shown: Reading,
  words: NewsMessages,
  t: Messages,
  now: number,
): string {
  if (!before?.effective) return words.noneBefore
  const isSameUnit = unitText(before.value) === unitText(shown.value)
  const unit = isSameUnit ? '' : unitBeside(before, shown, t)
  return words.was(
    `${valueText(before.value, t)} ${unit}`.trim(),
    formatShortDay(before.effective, now, t.formats),
  )
}
