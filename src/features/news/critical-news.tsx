import type { ComponentType } from 'react'
import type { FlaggedLine } from '#src/clinical/news/result-news.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { agoText } from './ago-text.ts'
import { beforeText } from './before-text.ts'
import { LatestBeside } from './latest-beside.tsx'
import { LineName } from './line-name.tsx'
import type { ResultLinkProps } from './result-link-props.ts'

/** Every critical result that does not lead, with its date, and what became of it. */
export function CriticalNews({
  lines,
  isProven,
  words,
  ResultLink,
}: {
  readonly lines: readonly FlaggedLine[]
  /** Whether everything was read: else a count is of what was read, and nothing is called the latest. */
  readonly isProven: boolean
  readonly words: NewsMessages
  readonly ResultLink: ComponentType<ResultLinkProps>
}) {
  const { t, now } = useView()
  if (lines.length === 0) return undefined
  return (
    <>
      <h2 className="news__head">{words.alsoCritical(lines.length, isProven)}</h2>
      <ul className="news__criticals">
        {lines.map((line) => (
          <li key={line.line.key} className="news__critical">
            <span className="news__name">
              <LineName of={line} ResultLink={ResultLink} />
            </span>
            <span>
              {[line.reading, ...line.besides].map((reading, index) => (
                <span key={reading.id} className="news__item">
                  <CriticalResult reading={reading} words={words} />
                  {index === 0 && amongCriticals(line, isProven, words)}{' '}
                </span>
              ))}
              <span className="news__beside">
                <LatestBeside of={line} isProven={isProven} words={words} />
              </span>{' '}
              {line.isNew && (
                <span className="news__sub">
                  {t.formats.labelled(
                    words.isNew,
                    beforeText(line.before, line.reading, words, t, now),
                  )}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A critical result with its unit and date. */
export function CriticalResult({
  reading,
  words,
}: {
  readonly reading: Reading
  readonly words: NewsMessages
}) {
  const { t, now } = useView()
  return (
    <>
      <b>
        <ReadingValueText reading={reading} isCut />
      </b>{' '}
      <ReadingFlags reading={reading} /> <ReadingUnit reading={reading} />{' '}
      <ReadingMarks reading={reading} /> {agoText(reading, words, t, now)}
    </>
  )
}

/** How many are critical, where they are more than those that are said. */
export function amongCriticals(
  { besides, criticals }: FlaggedLine,
  isProven: boolean,
  words: NewsMessages,
): string {
  return criticals > 1 + besides.length ? ` · ${words.amongCriticals(criticals, isProven)}` : ''
}
