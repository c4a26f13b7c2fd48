import type { ComponentType } from 'react'
import { formatAge, formatDay, formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import type { ResultLinkProps } from './result-link-props.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useNews, type News } from '#src/queries/use-news.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { FlaggedNews } from './flagged-news.tsx'
import { GravestNews } from './gravest-news.tsx'
import type { NewsWindow, NewsWindowId } from './news-window.ts'
import { nothingFlaggedWords } from './nothing-flagged-words.ts'
import { OrderNewsList } from './order-news-list.tsx'
import './news.css'

export interface NewsStripProps {
  readonly words: NewsMessages
  readonly windows: readonly NewsWindow[]
  readonly window: NewsWindow
  readonly onWindow: (id: NewsWindowId) => void
  readonly ResultLink: ComponentType<ResultLinkProps>
}

/** What is new since a moment: the gravest first, what is newly flagged, what became of the orders. */
export function NewsStrip({ words, windows, window, onWindow, ResultLink }: NewsStripProps) {
  const { t, now } = useView()
  const news = useNews(window.from, now)
  const period = periodOf(window)
  const isProven = news.state === 'complete'
  const areOrdersProven = news.parts.some(
    ({ id, state }) => id === 'medications' && state === 'complete',
  )
  const results = news.results ?? { measured: 0, maybeMeasured: 0 }
  const quiet = nothingFlaggedWords(results, period, isProven, words)
  const endedUndated = news.orders?.endedUndated ?? 0
  const tools = (
    <ChoiceChips
      label={words.since}
      choices={windows.map((each) => ({ id: each.id, name: nameOf(each) }))}
      chosen={window.id}
      onChoose={(id) => {
        onWindow(id)
      }}
    />
  )
  const line = (
    <CompletenessLine ring={news.state} text={completeness(news)} isOfSeveral tools={tools} />
  )
  return (
    <section className="panel news" aria-label={words.title}>
      {isQuiet(news) ? (
        <div className="news__quiet">
          <p>
            {quiet.notes !== '' ? (
              <>
                <b>{quiet.head}</b> {quiet.notes}. {words.noOrderChanges(areOrdersProven)}
              </>
            ) : (
              <>
                <b>{words.nothingNew(period, isProven)}</b>{' '}
                {news.newest &&
                  words.newest(
                    formatDay(news.newest, t.formats),
                    formatAge(news.newest, now, t.formats),
                  )}
              </>
            )}{' '}
            {endedUndated > 0 && words.endedUndated(endedUndated)}
          </p>
          {line}
        </div>
      ) : (
        <div className="news__cells">
          <GravestNews
            news={news.results}
            hasLaboratory={news.hasLaboratory}
            isProven={isProven}
            period={period}
            words={words}
            ResultLink={ResultLink}
          />
          <FlaggedNews
            news={news.results}
            isProven={isProven}
            from={window.from}
            words={words}
            ResultLink={ResultLink}
            foot={line}
          />
          <OrderNewsList news={news.orders} isProven={areOrdersProven} words={words} />
        </div>
      )}
    </section>
  )

  function periodOf(each: NewsWindow): string {
    return each.id === 'encounter'
      ? words.sinceEncounter(formatShortDay(each.start, now, t.formats))
      : words.within(nameOf(each))
  }

  function nameOf({ id }: NewsWindow): string {
    if (id === 'encounter') return words.encounter
    const count = Number.parseInt(id, 10)
    return id.endsWith('h') ? t.formats.ages.hours(count) : t.formats.ages.days(count)
  }

  function completeness({ parts, state }: News): string {
    if (state === 'complete') return words.complete
    const open = parts.flatMap((part) =>
      part.state === 'complete'
        ? []
        : [t.formats.labelled(t.panelWords[part.id].title, words.states[part.state])],
    )
    return [...open, t.completeness.latestUncertain].join(' · ')
  }
}

/** One line, where results and orders are both known, and none is flagged or changed: an unknown is never nothing. */
function isQuiet({ results, hasLaboratory, orders }: News): boolean {
  return (
    hasLaboratory &&
    results?.gravest === undefined &&
    results?.unplaced.length === 0 &&
    orders?.changes.length === 0
  )
}
