import type { FlaggedResult } from '#src/clinical/news/result-news.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { severalLatest } from '#src/presentation/latest-values.ts'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { UnitBeside } from './unit-beside.tsx'
import { agoText } from './ago-text.ts'

/** The latest of a line, where it is another result than the one that is said, or where several could be it. */
export function LatestBeside({
  of: { line, reading },
  isProven,
  words,
}: {
  readonly of: FlaggedResult
  /** Whether everything was read: else nothing is called the latest. */
  readonly isProven: boolean
  readonly words: NewsMessages
}) {
  const { t, now } = useView()
  const { latest, rivals } = line
  const several = severalLatest(line, t)
  const isAnother = several !== undefined || latest.id !== reading.id
  const isNoticed = line.laterWithoutValue.length + line.datedAhead + line.undated > 0
  if (!isAnother && !isNoticed) return undefined
  return (
    <>
      {isAnother && (
        <>
          {isProven ? words.latest : t.rows.newestRead}{' '}
          {several ?? <ReadingValueText reading={latest} />}{' '}
          {[latest, ...rivals].map((each) => (
            <ReadingFlags key={each.id} reading={each} />
          ))}{' '}
          {several === undefined && <UnitBeside of={latest} shown={reading} />}{' '}
          <ReadingMarks reading={latest} /> {agoText(latest, words, t, now)}{' '}
        </>
      )}
      <LatestNotices of={line} />
    </>
  )
}
