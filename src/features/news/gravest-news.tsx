import type { ComponentType, ReactNode } from 'react'
import type { ResultNews } from '#src/clinical/news/result-news.ts'
import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { plotPoints } from '#src/presentation/plot-points.ts'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { rangeText } from '#src/presentation/range-text.ts'
import { agoText } from './ago-text.ts'
import { beforeText } from './before-text.ts'
import { amongCriticals, CriticalResult } from './critical-news.tsx'
import { LatestBeside } from './latest-beside.tsx'
import { LineName } from './line-name.tsx'
import { lineTitle } from './line-title.ts'
import { nothingFlaggedWords } from './nothing-flagged-words.ts'
import type { ResultLinkProps } from './result-link-props.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { LabelledTrend } from '#src/ui/plots/labelled-trend.tsx'
import type { PlotPoint } from '#src/ui/plots/plot-point.ts'
import { timeScale } from '#src/ui/plots/time-scale.ts'

/** Characters. */
const maxRange = 12

const ninetyDays = 90 * 86_400_000

/** The gravest fact of the window with its date and age, the latest beside it, and the trend of both. */
export function GravestNews({
  news,
  hasLaboratory,
  isProven,
  period,
  words,
  ResultLink,
}: {
  readonly news: ResultNews | undefined
  /** Whether laboratory results are among what is known. */
  readonly hasLaboratory: boolean
  /** Whether everything was read: else nothing is called the latest, or nothing. */
  readonly isProven: boolean
  readonly period: string
  readonly words: NewsMessages
  readonly ResultLink: ComponentType<ResultLinkProps>
}) {
  const { t, now } = useView()
  if (!news || (!news.gravest && !hasLaboratory)) return <Cell head={words.notKnown} />
  const { gravest } = news
  if (!gravest) {
    const { head, notes } = nothingFlaggedWords(news, period, isProven, words)
    return <Cell head={head}>{notes !== '' && <p className="news__sub">{notes}</p>}</Cell>
  }
  const extent = isProven ? 'everything' : hasLaboratory ? 'what-was-read' : 'vital-signs'
  const { line, reading, besides, before, isNew } = gravest
  const { latest, trend } = line
  const drawnPeriod = shownPeriod([trend], now, ninetyDays)
  const scale = timeScale(
    trend.flatMap(({ effective }) => effective?.earliest ?? []),
    drawnPeriod.from,
    drawnPeriod.to,
  )
  return (
    <Cell head={words.gravest(period, extent)} isCritical={reading.severity === 'critical'}>
      <p className="lead">
        <span className="lead__name">
          <LineName of={gravest} ResultLink={ResultLink} />
        </span>{' '}
        <span className="lead__value">
          <ReadingValueText reading={reading} isCut />
        </span>{' '}
        <ReadingFlags reading={reading} /> <ReadingUnit reading={reading} />{' '}
        <ReadingMarks reading={reading} />
      </p>
      <p className="lead__when">
        {agoText(reading, words, t, now)}
        {amongCriticals(gravest, isProven, words)}
      </p>
      {besides.map((each) => (
        <p key={each.id} className="lead__when">
          <CriticalResult reading={each} words={words} />
        </p>
      ))}
      {isNew && (
        <p className="news__sub">
          {t.formats.labelled(words.isNew, beforeText(before, reading, words, t, now))}
        </p>
      )}
      <p className="lead__now">
        <LatestBeside of={gravest} isProven={isProven} words={words} />
      </p>
      <LabelledTrend
        points={plotPoints(trend, t)}
        labelled={[reading, ...besides].map(({ id }) => id)}
        scale={scale}
        label={(drawn) =>
          t.rows.trendOf(lineTitle(line, t), drawn, t.rows.days(90), agoText(latest, words, t, now))
        }
        formatDay={dayOf}
        note={rangeNote(latest)}
      />
    </Cell>
  )

  /** The range that came with the latest, where it is short enough to stand below a drawing. */
  function rangeNote({ value, ranges }: Reading): string {
    const text = rangeText({ value, ranges }, t)
    return text === '' || text.length > maxRange ? '' : words.range(text)
  }

  function dayOf({ key }: PlotPoint): string {
    const date = trend.find(({ id }) => id === key)?.effective
    return date ? formatShortDay(date, now, t.formats) : ''
  }
}

function Cell({
  head,
  isCritical = false,
  children,
}: {
  readonly head: string
  readonly isCritical?: boolean
  readonly children?: ReactNode
}) {
  return (
    <div className={isCritical ? 'news__cell news__cell--critical' : 'news__cell'}>
      <h2 className="news__head">{head}</h2>
      {children}
    </div>
  )
}
