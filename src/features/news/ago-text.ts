import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatAge } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { momentText } from '#src/presentation/reading-words.ts'

/** When a result is of, and how long ago that was. */
export function agoText(
  { effective }: Pick<Reading, 'effective'>,
  words: NewsMessages,
  t: Messages,
  now: number,
): string {
  return effective
    ? words.ago(momentText(effective, t, now), formatAge(effective, now, t.formats))
    : t.values.undated
}
