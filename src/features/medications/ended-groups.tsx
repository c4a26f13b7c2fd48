import { useId, type ReactNode, type RefObject } from 'react'
import type { EndedOrder, MedicationList } from '#src/clinical/medications/medication-list.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { DisclosureButton } from '#src/ui/disclosure-button.tsx'
import { EndedRow, type EndedRowProps } from './ended-row.tsx'

export interface EndedGroupsProps extends Pick<EndedRowProps, 'named' | 'words'> {
  readonly list: MedicationList
  /** The day from which the twelve months are counted, in words. */
  readonly since: string
  /** Whether an absence can be concluded; undefined where the list is narrowed down. */
  readonly isCertain: boolean | undefined
  /** Its head, to be gone to. */
  readonly head: RefObject<HTMLHeadingElement | null>
  /** What else stands below an order. */
  readonly below: (order: MedicationOrder) => ReactNode
}

/** What ended, by how it ended: stopped is never among what was replaced or completed, with a date or without one. */
export function EndedGroups({ list, since, isCertain, head, ...rows }: EndedGroupsProps) {
  const { ended, endedUndated, endedEarlier, prohibitionsEnded } = list
  const { words } = rows
  return (
    <>
      {(ended.length > 0 || isCertain !== undefined) && (
        <h3 className="medications__group" ref={head} tabIndex={-1}>
          {words.endedSince(since, ended.length)}{' '}
          <span className="medications__dated">{words.dated}</span>
        </h3>
      )}
      {ended.length === 0 && isCertain !== undefined && (
        <p className="medications__none">{isCertain ? words.noneEnded : words.noneEndedRead}</p>
      )}
      <Kinds ended={ended} heads={words.kinds} {...rows} />
      <Kinds ended={endedUndated} heads={words.kindsUndated} {...rows} />
      <Folded
        id="ended earlier"
        title={words.endedBefore(since, endedEarlier.length)}
        ended={endedEarlier}
        {...rows}
      />
      <Folded
        id="prohibitions ended"
        title={words.prohibitionsEnded(prohibitionsEnded.length)}
        ended={prohibitionsEnded}
        {...rows}
      />
    </>
  )
}

const kinds = ['stopped', 'replaced', 'completed', 'cancelled'] as const

type RowsProps = Omit<EndedGroupsProps, 'list' | 'since' | 'isCertain' | 'head'> & {
  readonly ended: readonly EndedOrder[]
}

type KindsProps = RowsProps & { readonly heads: MedicationsPageMessages['kinds'] }

function Kinds({ ended, heads, ...rows }: KindsProps) {
  return kinds.map((kind) => {
    const ofKind = ended.filter((each) => each.kind === kind)
    return (
      ofKind.length > 0 && (
        <div key={kind}>
          <h4 className="medications__kind">{heads[kind](ofKind.length)}</h4>
          <Rows ended={ofKind} {...rows} />
        </div>
      )
    )
  })
}

function Folded({
  id,
  title,
  ended,
  ...rows
}: RowsProps & { readonly id: string; readonly title: string }) {
  const [isOpen, setOpen] = useOpened(`orders ${id}`)
  const rowsId = useId()
  if (ended.length === 0) return undefined
  return (
    <>
      <h3 className="medications__group">
        <DisclosureButton
          className="medications__toggle"
          isOpen={isOpen}
          onToggle={setOpen}
          controls={rowsId}
        >
          {title}
        </DisclosureButton>
      </h3>
      {isOpen && (
        <div id={rowsId}>
          <Rows ended={ended} {...rows} />
        </div>
      )}
    </>
  )
}

function Rows({ ended, below, ...rows }: RowsProps) {
  return (
    <ul>
      {ended.map((each) => (
        <EndedRow key={each.order.id} ended={each} {...rows}>
          {below(each.order)}
        </EndedRow>
      ))}
    </ul>
  )
}
