import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { valueText } from '#src/presentation/reading-words.ts'

/** What the last result before the window was. */
export function beforeText(
  before: Reading | undefined,
  words: NewsMessages,
  t: Messages,
  now: number,
): string {
  return before?.effective
    ? words.was(valueText(before.value, t), formatShortDay(before.effective, now, t.formats))
    : words.noneBefore
}
