import { isCertainlyBefore } from '#src/r4/date-order.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatAge } from '#src/messages/format.ts'
import { Mark } from '#src/ui/mark.tsx'
import { valueText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

export interface LatestNoticesProps {
  readonly latest: Reading
  /** Readings that are not older than the latest and have no value. */
  readonly laterWithoutValue: readonly Reading[]
  readonly datedAhead: number
  readonly undated: number
}

/** What a reader must know before taking a value for the latest. */
export function LatestNotices({ of }: { readonly of: LatestNoticesProps }) {
  const { t, now } = useView()
  const { latest, laterWithoutValue, datedAhead, undated } = of
  const [newest, ...more] = laterWithoutValue
  return (
    <>
      {newest && (
        <>
          <Mark kind="notice">{absence(newest)}</Mark>{' '}
        </>
      )}
      {more.length > 0 && <span className="age">+{more.length} </span>}
      {datedAhead > 0 && <Mark kind="notice">{t.values.datedAhead(datedAhead)}</Mark>}{' '}
      {undated > 0 && <Mark kind="notice">{t.values.undatedMayBeNewer(undated)}</Mark>}
    </>
  )

  function absence(reading: Reading): string {
    const { status, value, effective } = reading
    const reason = status === 'cancelled' ? t.values.statuses.cancelled : valueText(value, t)
    const age = effective ? formatAge(effective, now, t.formats) : ''
    const isLater = effective && latest.effective && isCertainlyBefore(latest.effective, effective)
    return isLater ? t.values.later(reason, age) : t.values.besides(reason, age)
  }
}
