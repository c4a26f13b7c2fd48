import { useId, type ReactNode } from 'react'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { formatAge } from '#src/messages/format.ts'
import { DisclosureButton } from '#src/ui/disclosure-button.tsx'
import { CutNumber } from './cut-number.tsx'
import { LateRowDetail } from './late-row-detail.tsx'
import { RowFlags } from './reading-value-text.tsx'
import { unitText, valueText, whenText } from './reading-words.ts'
import { useOpened } from './use-opened.ts'
import { useView } from './view-settings.tsx'

interface Item {
  readonly name: string
  readonly history: ReadingHistory
}

export interface RunOnLineProps {
  /** What they have in common. */
  readonly title: string
  readonly items: readonly Item[]
  /** Whether each says its unit and how old it is: no head does. */
  readonly isComplete?: boolean
  /** What stands beside the unit of each. */
  readonly beside?: (history: ReadingHistory) => ReactNode
  readonly columns: number
}

/** What need not be looked for first, in one line with its values; each opens in place. */
export function RunOnLine({ title, items, isComplete = false, beside, columns }: RunOnLineProps) {
  const { t } = useView()
  const id = useId()
  const named = items.map(({ name, history }, index) => ({
    name: name === '' ? t.values.noName : name,
    history,
    detailId: `${id}${String(index)}`,
  }))
  return (
    <>
      <tr className="rest">
        <td colSpan={columns}>
          <span className="rest__title">{title}</span>
          {named.map((item) => (
            <RestItem key={item.history.key} item={item} isComplete={isComplete} beside={beside} />
          ))}
        </td>
      </tr>
      {named.map((item) => (
        <RestDetail key={item.history.key} item={item} columns={columns} />
      ))}
    </>
  )
}

type NamedItem = Item & { readonly detailId: string }

function RestItem({
  item,
  isComplete,
  beside,
}: {
  readonly item: NamedItem
  readonly isComplete: boolean
  readonly beside: RunOnLineProps['beside']
}) {
  const { t, now } = useView()
  const { key, latest } = item.history
  const [isOpen, setOpen] = useOpened(key)
  return (
    <span className="rest__item">
      <DisclosureButton
        className="rest__name"
        isOpen={isOpen}
        onToggle={setOpen}
        controls={item.detailId}
      >
        {item.name}
      </DisclosureButton>{' '}
      <span
        className="rest__value"
        title={[unitText(latest.value), whenText(latest, t)].filter(Boolean).join(', ')}
      >
        <CutNumber text={valueText(latest.value, t)} />
      </span>
      {isComplete && (
        <>
          {' '}
          <RowFlags reading={latest} /> <span className="unit">{unitText(latest.value)}</span>{' '}
          {beside?.(item.history)}{' '}
          <span className="age">
            {latest.effective && formatAge(latest.effective, now, t.formats)}
          </span>
        </>
      )}
    </span>
  )
}

function RestDetail({ item, columns }: { readonly item: NamedItem; readonly columns: number }) {
  const [isOpen] = useOpened(item.history.key)
  return (
    <tr id={item.detailId} className="row__detail" hidden={!isOpen}>
      {isOpen && (
        <td colSpan={columns}>
          <LateRowDetail name={item.name} history={item.history} />
        </td>
      )}
    </tr>
  )
}
