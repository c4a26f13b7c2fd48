import { isReport } from '#src/clinical/medications/is-report.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { OrderGroup, OrderRows, type OrderRowsProps } from './order-group.tsx'
import { useOrdersView } from './orders-view.tsx'

export interface OpenGroupsProps extends Pick<OrderRowsProps, 'named' | 'isWhole' | 'below'> {
  readonly medications: Pick<Medications, 'doNotGive' | 'current' | 'onHold' | 'draft'>
  /** Whether an absence can be concluded; undefined where it is said elsewhere. */
  readonly isCertain: boolean | undefined
}

/** Everything that has not ended: do not give first, then current, on hold and draft, then what was reported. */
export function OpenGroups({ medications, isCertain, ...rows }: OpenGroupsProps) {
  const { t } = useOrdersView()
  const { medications: messages } = t
  const { doNotGive, current, onHold, draft } = medications
  const ordered = current.filter((order) => !isReport(order))
  const reported = current.filter(isReport)
  const waiting = [
    ...(onHold.length > 0 ? [messages.onHold(onHold.length)] : []),
    ...(draft.length > 0 ? [messages.draft(draft.length)] : []),
  ]
  return (
    <>
      {doNotGive.length > 0 && <OrderRows orders={doNotGive} {...rows} isVerbInHead />}
      {(ordered.length > 0 || isCertain !== undefined) && (
        <OrderGroup
          title={messages.current(ordered.length)}
          about={ordered.length > 0 ? messages.notProof : undefined}
          orders={ordered}
          {...rows}
        />
      )}
      {current.length === 0 && isCertain !== undefined && (
        <p className="medications__none">
          {isCertain ? messages.noCurrent : messages.noCurrentRead}
        </p>
      )}
      {waiting.length > 0 && (
        <OrderGroup title={waiting.join(' · ')} orders={[...onHold, ...draft]} {...rows} />
      )}
      {reported.length > 0 && (
        <OrderGroup
          title={messages.reportedHere(reported.length)}
          orders={reported}
          {...rows}
          isReportInHead
        />
      )}
    </>
  )
}
