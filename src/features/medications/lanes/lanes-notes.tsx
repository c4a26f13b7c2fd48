import type { Lane, OrderLanes } from '#src/clinical/medications/order-lanes.ts'
import { linkWords } from '../order-words.ts'
import { useOrdersView } from '../orders-view.tsx'
import { notKnownWords, type LaneWordsContext } from './lane-words.ts'

/** What the drawing cannot show: what was assumed or not sent, and the orders that have no place on an axis of time. */
export function LanesNotes({
  drawn,
  lanes,
  before,
  context,
}: {
  readonly drawn: readonly Lane[]
  readonly lanes: OrderLanes
  readonly before: number
  readonly context: LaneWordsContext
}) {
  const { t } = useOrdersView()
  const { words } = context
  const unknown = drawn.flatMap(({ rows }) =>
    rows.flat().flatMap((bar) => {
      const said = notKnownWords(bar, context)
      return said.length === 0
        ? []
        : [
            {
              key: bar.order.reference,
              text: t.formats.labelled(linkWords(bar.order, t), said.join(', ')),
            },
          ]
    }),
  )
  const { withoutBar } = lanes
  return (
    <div className="lanes-notes">
      {unknown.length > 0 && (
        <>
          <h3>{words.notKnown}</h3>
          <ul>
            {unknown.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {withoutBar.length > 0 && (
        <>
          <h3>{words.withoutBar(withoutBar.length)}</h3>
          <ul>
            {withoutBar.map(({ order, why }) => (
              <li key={order.reference}>
                {t.formats.labelled(linkWords(order, t), words.why[why])}
              </li>
            ))}
          </ul>
        </>
      )}
      {before > 0 && <p>{words.before(before)}</p>}
    </div>
  )
}
