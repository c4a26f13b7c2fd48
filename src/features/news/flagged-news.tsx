import type { ComponentType, ReactNode } from 'react'
import type { NewsLine } from '#src/clinical/news/news-line.ts'
import type { FlaggedResult, ResultNews } from '#src/clinical/news/result-news.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { ReadingFlags, ReadingValueText } from '#src/presentation/reading-value-text.tsx'
import { whenText } from '#src/presentation/reading-words.ts'
import { readerDay } from '#src/queries/reader-day.ts'
import { beforeText } from './before-text.ts'
import type { ResultLinkProps } from './result-link-props.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** What is newly flagged, with what it was before; what was flagged before and still is; what has no usable date. */
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
  const { gravest, newlyFlagged, stillFlagged, unplaced } = news
  return (
    <div className="news__cell">
      {gravest && (
        <h2 className="news__head">
          {words.newly(newlyFlagged.length, gravest.isNew, isProven)}{' '}
          {newlyFlagged.length > 0 && (
            <span className="news__sub">
              {words.notFlaggedBefore(formatShortDay(readerDay(from), now, t.formats))}
            </span>
          )}
        </h2>
      )}
      <ul className="news__rows">
        {newlyFlagged.map(({ line, reading, before }) => (
          <li key={line.key} className="news__row" title={whenText(reading, t)}>
            <span className="news__name">{named(line)}</span>
            <span>
              <ReadingValueText reading={reading} isCut /> <ReadingFlags reading={reading} />
            </span>
            <span className="news__sub">{beforeText(before, words, t, now)}</span>
          </li>
        ))}
      </ul>
      {runOn(
        words.still(stillFlagged.length),
        stillFlagged.map((line) => ({ line, reading: line.latest })),
      )}
      {runOn(words.unplaced(unplaced.length), unplaced)}
      {foot}
    </div>
  )

  function runOn(title: string, results: readonly FlaggedResult[]): ReactNode {
    return (
      results.length > 0 && (
        <p className="news__still">
          <b>{title}</b>{' '}
          {results.map(({ line, reading }) => (
            <span key={line.key} className="news__item">
              {named(line)} <ReadingValueText reading={reading} isCut />{' '}
              <ReadingFlags reading={reading} />
            </span>
          ))}
        </p>
      )
    )
  }

  function named({ analyte, name }: NewsLine): ReactNode {
    const shown = name === '' ? t.values.noName : name
    return analyte === undefined ? shown : <ResultLink analyte={analyte}>{shown}</ResultLink>
  }
}
