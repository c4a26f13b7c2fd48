import type { Flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import { isRemarkable } from '#src/clinical/observation/judgement.ts'
import { formatAge, formatDay, isOld } from '#src/messages/format.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** What holds for the whole sheet, once: that all of it is old, and that nothing of it can be judged. */
export function SheetNotices({
  sheet,
  isProven,
  words,
}: {
  readonly sheet: Flowsheet
  /** Whether everything was read. */
  readonly isProven: boolean
  readonly words: ResultsMessages
}) {
  const { t, now } = useView()
  const newest = sheet.days.findLast(({ date }) => date !== undefined)?.date
  const readings = sheet.groups.flatMap(({ rows }) =>
    rows.flatMap(({ analyte }) => analyte.readings),
  )
  const isJudged = readings.some(
    (each) => isRemarkable(each) || each.ranges.length > 0 || each.interpretations.length > 0,
  )
  const notices = [
    ...(newest && isOld(newest, now)
      ? [
          words.nothingNewer(
            formatDay(newest, t.formats),
            formatAge(newest, now, t.formats),
            isProven,
          ),
        ]
      : []),
    ...(readings.length > 0 && !isJudged ? [words.nothingJudged] : []),
  ]
  if (notices.length === 0) return undefined
  return <p className="notice results__notice">{notices.join(' ')}</p>
}
