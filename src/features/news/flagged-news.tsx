import type { ComponentType, ReactNode } from 'react'
import type { NewsLine } from '#src/clinical/news/news-line.ts'
import type { ResultNews } from '#src/clinical/news/result-news.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { ReadingFlags, ReadingValueText } from '#src/presentation/reading-value-text.tsx'
import { valueText, whenText } from '#src/presentation/reading-words.ts'
import type { ResultLinkProps } from './result-link-props.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** What is newly flagged, with what it was before; then what was flagged before, and still is. */
export function FlaggedNews({
  news,
  from,
  words,
  ResultLink,
  foot,
}: {
  readonly news: ResultNews | undefined
  /** Start of the window, epoch ms. */
  readonly from: number
  readonly words: NewsMessages
  readonly ResultLink: ComponentType<ResultLinkProps>
  /** How far the news can be relied on, and their window. */
  readonly foot: ReactNode
}) {
  const { t, now } = useView()
  if (!news) return <div className="news__cell">{foot}</div>
  const { newlyFlagged, stillFlagged } = news
  return (
    <div className="news__cell">
      <h2 className="news__head">
        {words.newly(newlyFlagged.length)}{' '}
        {newlyFlagged.length > 0 && (
          <span className="news__sub">{words.notFlaggedBefore(startText())}</span>
        )}
      </h2>
      <ul className="news__rows">
        {newlyFlagged.map(({ line, reading, before }) => (
          <li key={line.key} className="news__row" title={whenText(reading, t)}>
            <span className="news__name">{named(line)}</span>
            <span>
              <ReadingValueText reading={reading} isCut /> <ReadingFlags reading={reading} />
            </span>
            <span className="news__sub">
              {before?.effective
                ? words.was(
                    valueText(before.value, t),
                    formatShortDay(before.effective, now, t.formats),
                  )
                : words.noneBefore}
            </span>
          </li>
        ))}
      </ul>
      {stillFlagged.length > 0 && (
        <p className="news__still">
          <b>{words.still(stillFlagged.length)}</b>{' '}
          {stillFlagged.map((line) => (
            <span key={line.key} className="news__item">
              {named(line)} <ReadingValueText reading={line.latest} isCut />{' '}
              <ReadingFlags reading={line.latest} />
            </span>
          ))}
        </p>
      )}
      {foot}
    </div>
  )

  function named({ analyte, name }: NewsLine): ReactNode {
    const shown = name === '' ? t.values.noName : name
    return analyte === undefined ? shown : <ResultLink analyte={analyte}>{shown}</ResultLink>
  }

  function startText(): string {
    const text = new Date(from).toISOString().slice(0, 10)
    return formatShortDay(
      { text, precision: 'day', earliest: from, offset: undefined },
      now,
      t.formats,
    )
  }
}
