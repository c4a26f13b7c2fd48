import type { SharedFacts } from '#src/clinical/observation/shared-facts.ts'
import { formatAge, formatShortDay, formatTime, isOld } from '#src/messages/format.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { Mark } from '#src/ui/mark.tsx'
import { momentText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

/** What the head of a group says of its rows: when most of them were collected, how long ago, and their status. */
export function GroupTime({ shared }: { readonly shared: SharedFacts }) {
  const { t, now } = useView()
  const { effective, status = 'final' } = shared
  const statusWords = ownWord(t.values.statuses, status)
  if (!effective) return undefined
  const age = formatAge(effective, now, t.formats)
  const day = formatShortDay(effective, now, t.formats)
  const moment =
    effective.precision === 'time' && !isOld(effective, now)
      ? t.formats.dateAndTime(day, formatTime(effective.text.slice(11), t.formats))
      : day
  return (
    <span className="group__when" title={momentText(effective, t)}>
      {isOld(effective, now) && <Mark kind="notice">{t.rows.old(age)}</Mark>} {moment}
      {!isOld(effective, now) && `, ${age}`}{' '}
      {statusWords !== undefined && <Mark kind="dashed">{t.rows.all(statusWords)}</Mark>}
    </span>
  )
}
