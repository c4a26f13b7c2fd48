import { useMemo, type RefObject } from 'react'
import { everyOrder } from '#src/clinical/medications/every-order.ts'
import { medicationList } from '#src/clinical/medications/medication-list.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { sameIngredient } from '#src/clinical/medications/same-ingredient.ts'
import { linksBetweenOrders } from '#src/clinical/medications/order-links-between.ts'
import { endDate } from '#src/clinical/medications/order-ending.ts'
import { formatDay } from '#src/messages/format.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { useTypedFind } from '#src/presentation/typed-find.ts'
import { readerDay } from '#src/queries/reader-day.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { EndedGroups } from './ended-groups.tsx'
import { matchingOrders } from './matching-orders.ts'
import { changedFrom, type MedicationsView } from './medications-view.ts'
import { namedOrders } from './named-orders.ts'
import { OpenGroups } from './open-groups.tsx'
import { OrderFilterBar } from './order-filter-bar.tsx'
import { useOrdersView } from './orders-view.tsx'
import { RelatedOrders } from './related-orders.tsx'

export interface OrderListProps {
  readonly medications: Medications
  /** Whether an absence can be concluded. */
  readonly isCertain: boolean
  /** `system|code` of an order's product and ingredients. */
  readonly codesOf: (order: MedicationOrder) => ReadonlySet<string>
  readonly view: MedicationsView
  readonly words: MedicationsPageMessages
  /** The head of what ended, to be gone to. */
  readonly endedHead: RefObject<HTMLHeadingElement | null>
  readonly onChange: (part: Partial<MedicationsView>) => void
}

/** Every order by its explicit status and dates, each in one place, and what narrows them down. */
export function OrderList(props: OrderListProps) {
  const { medications, isCertain, codesOf, view, words, endedHead, onChange } = props
  const { t, now } = useOrdersView()
  const [find, setFind] = useTypedFind(useSession())
  const from = changedFrom(view, now)
  const links = useMemo(() => linksBetweenOrders(everyOrder(medications)), [medications])
  const named = useMemo(() => namedOrders(medications, t), [medications, t])
  const found = useMemo(
    () => matchingOrders(medications, { find, changedFrom: undefined }, t, now),
    [medications, find, t, now],
  )
  const shown = useMemo(
    () => matchingOrders(found, { find: '', changedFrom: from }, t, now),
    [found, from, t, now],
  )
  const list = useMemo(() => medicationList(shown, now, links.replacing), [shown, now, links])
  const isNarrowed = find.trim() !== '' || from !== undefined
  const [count, all] = [everyOrder(shown).length, everyOrder(medications).length]
  const undated = found.past.filter((order) => endDate(order, now) === undefined).length
  const since = formatDay(readerDay(list.endedFrom), t.formats)
  const below = (order: MedicationOrder) => {
    const history = links.history(order)
    const same = sameIngredient(order, everyOrder(medications), codesOf).filter(
      (other) => !history.includes(other),
    )
    return (
      <>
        {history.length > 1 && (
          <RelatedOrders
            kind="linked"
            order={order}
            related={history}
            name={words.linked(history.length - 1)}
            head={words.linkedHead}
          />
        )}
        {same.length > 0 && (
          <RelatedOrders
            kind="same code"
            order={order}
            related={same}
            name={words.sameCode(same.length)}
            head={words.sameCodeHead}
          />
        )}
      </>
    )
  }
  return (
    <>
      <OrderFilterBar
        find={find}
        changed={view.changed}
        words={words}
        jump={
          shown.past.length > 0 && (
            <button
              type="button"
              className="button button--link medicines__jump"
              onClick={() => {
                endedHead.current?.focus()
              }}
            >
              {words.jumpToEnded(shown.past.length)}
            </button>
          )
        }
        onFind={setFind}
        onChanged={(changed) => {
          onChange({ changed })
        }}
      />
      {isNarrowed && (
        <p className="medications__none" role="status">
          {words.shownOf(count, all)}
          {from !== undefined && undated > 0 ? ` · ${words.changeUnknown(undated)}` : ''}
        </p>
      )}
      {isNarrowed && count === 0 && (
        <div className="panel__say">
          <p className="panel__what">{words.noneFound}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setFind('')
              onChange({ changed: 'any' })
            }}
          >
            {words.showAll}
          </button>
        </div>
      )}
      <OpenGroups
        medications={shown}
        named={named}
        isCertain={isNarrowed ? undefined : isCertain}
        isWhole
        below={below}
      />
      <EndedGroups
        list={list}
        named={named}
        words={words}
        since={since}
        head={endedHead}
        isCertain={isNarrowed ? undefined : isCertain}
        below={below}
      />
    </>
  )
}
