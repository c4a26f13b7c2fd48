import type { ComponentType, ReactNode } from 'react'
import type { NewsLine } from '#src/clinical/news/news-line.ts'
import type { FlaggedResult, ResultNews } from '#src/clinical/news/result-news.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { severalLatest } from '#src/presentation/latest-values.ts'
import {
  ReadingFlags,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { whenText } from '#src/presentation/reading-words.ts'
import { readerDay } from '#src/queries/reader-day.ts'
import { agoText } from './ago-text.ts'
import { beforeText } from './before-text.ts'
import { CriticalNews } from './critical-news.tsx'
import { LatestBeside } from './latest-beside.tsx'
import { LineName } from './line-name.tsx'
import type { ResultLinkProps } from './result-link-props.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** What else is critical; what is newly flagged, with what it was before; what was flagged before and still is; what has no usable date. */
export function FlaggedNews({
  news,
  isProven,
  from,
  words,
  ResultLink,
  foot,
}: {
  readonly news: ResultNews | undefined
  /** Whether everything was read: else a count is of what was read. */
  readonly isProven: boolean
  /** Start of the window, epoch ms. */
  readonly from: number
  readonly words: NewsMessages
  readonly ResultLink: ComponentType<ResultLinkProps>
  /** How far the news can be relied on, and their window. */
  readonly foot: ReactNode
}) {
  const { t, now } = useView()
  if (!news) return <div className="news__cell">{foot}</div>
  const { gravest, alsoCritical, newlyFlagged, stillFlagged, unplaced } = news
  const isAlso = [...(gravest ? [gravest] : []), ...alsoCritical].some(({ isNew }) => isNew)
  return (
    <div className="news__cell">
      <CriticalNews
        lines={alsoCritical}
        isProven={isProven}
        words={words}
        ResultLink={ResultLink}
      />
      {gravest && (
        <h2 className="news__head">
          {words.newly(newlyFlagged.length, isAlso, isProven)}{' '}
          {newlyFlagged.length > 0 && (
            <span className="news__sub">
              {words.notFlaggedBefore(formatShortDay(readerDay(from), now, t.formats))}
            </span>
          )}
        </h2>
      )}
      <ul className="news__rows">
        {newlyFlagged.map((each) => (
          <li key={each.line.key} className="news__row" title={whenText(each.reading, t)}>
            <span className="news__name">
              <LineName of={each} ResultLink={ResultLink} />
            </span>
            <span>
              <ReadingValueText reading={each.reading} isCut />{' '}
              <ReadingFlags reading={each.reading} /> <ReadingUnit reading={each.reading} />
            </span>
            <span className="news__sub">
              {beforeText(each.before, each.reading, words, t, now)}
            </span>
            <span className="news__beside">
              {each.reading.id !== each.line.latest.id && (
                <>{agoText(each.reading, words, t, now)} · </>
              )}
              <LatestBeside of={each} isProven={isProven} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {runOn(
        words.still(stillFlagged.length),
        stillFlagged.map((line) => ({ line, reading: line.latest })),
        ({ line }) => severalLatest(line, t) && <SeveralLatest of={line} />,
      )}
      {runOn(words.unplaced(unplaced.length), unplaced)}
      {foot}
    </div>
  )

  function runOn(
    title: string,
    results: readonly FlaggedResult[],
    several: (each: FlaggedResult) => ReactNode = () => undefined,
  ): ReactNode {
    return (
      results.length > 0 && (
        <p className="news__still">
          <b>{title}</b>{' '}
          {results.map((each) => (
            <span key={each.reading.id} className="news__item">
              <LineName of={each} ResultLink={ResultLink} />{' '}
              {several(each) ?? (
                <>
                  <ReadingValueText reading={each.reading} isCut />{' '}
                  <ReadingFlags reading={each.reading} /> <ReadingUnit reading={each.reading} />
                </>
              )}
            </span>
          ))}
        </p>
      )
    )
  }
}

/** Results of one line that could each be its latest: none of them is left unsaid. */
function SeveralLatest({ of }: { readonly of: NewsLine }) {
  const { t } = useView()
  return (
    <>
      {severalLatest(of, t)}{' '}
      {[of.latest, ...of.rivals].map((each) => (
        <ReadingFlags key={each.id} reading={each} />
      ))}
    </>
  )
}
