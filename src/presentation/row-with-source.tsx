import { useId, type ReactNode } from 'react'
import { LateSourceDetails } from './late-source-details.tsx'
import { SourceButton } from './source-button.tsx'
import { useIsTabStop } from './source-rows.tsx'
import { useOpened } from './use-opened.ts'

/** A row of a table of readings, and below it, when opened, the resources that it was made from. */
export function RowWithSource({
  id,
  references,
  columns,
  className,
  isCurrent = false,
  children,
}: {
  /** Unique in its table: components of one resource have one reference, and are rows of their own. */
  readonly id: string
  readonly references: readonly string[]
  /** How many columns the table has. */
  readonly columns: number
  readonly className?: string
  /** It is the one that is read elsewhere. */
  readonly isCurrent?: boolean
  /** The row's cells; the button belongs into one of them. */
  readonly children: (sourceButton: ReactNode) => ReactNode
}) {
  const [isOpen, setOpen] = useOpened(`row ${id}`)
  const isTabStop = useIsTabStop(id)
  const sourceId = useId()
  return (
    <>
      <tr
        className={className}
        aria-current={isCurrent || undefined}
        data-row={id}
        data-evidence={references.join(',')}
      >
        {children(
          <SourceButton
            isOpen={isOpen}
            onToggle={setOpen}
            controls={sourceId}
            isTabStop={isTabStop}
          />,
        )}
      </tr>
      {isOpen && (
        <tr id={sourceId}>
          <td colSpan={columns}>
            <LateSourceDetails references={references} />
          </td>
        </tr>
      )}
    </>
  )
}
