import type { OrderNews } from '#src/clinical/news/order-changes.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** The rest is one press away, in the panel below. */
const maxShown = 5

/** What became of the orders, by their explicit status and dates. */
export function OrderNewsList({
  news,
  isProven,
  words,
}: {
  readonly news: OrderNews | undefined
  /** Whether every order was read. */
  readonly isProven: boolean
  readonly words: NewsMessages
}) {
  const { t, now } = useView()
  if (!news) return <div className="news__cell" />
  const { changes, endedUndated } = news
  const notes = [
    ...(changes.length === 0 ? [words.noChanges(isProven)] : []),
    ...(changes.length > maxShown ? [words.moreChanges(changes.length - maxShown)] : []),
    ...(endedUndated > 0 ? [words.endedUndated(endedUndated)] : []),
  ]
  return (
    <div className="news__cell">
      <h2 className="news__head">
        {words.changes(changes.length)} <span className="news__sub">{words.byStatus}</span>
      </h2>
      <ul className="news__changes">
        {changes.slice(0, maxShown).map(({ kind, order, date }) => (
          <li key={order.id} className="news__change">
            <span>{words.verbs[kind]}</span>
            <b>{order.naming.name ?? words.noDrugName}</b>
            <span className="age" title={date && momentText(date, t)}>
              {date ? formatShortDay(date, now, t.formats) : words.undated}
            </span>
          </li>
        ))}
      </ul>
      {notes.length > 0 && <p className="news__sub">{notes.join(' · ')}</p>}
    </div>
  )
}
