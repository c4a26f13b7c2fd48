import { useState } from 'react'
import type { ChartExtract } from '#src/exports/chart-extract.ts'
import type { ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { useSession } from '#src/session/session-provider.tsx'
import type { ExtractHeading } from './chosen-extract.ts'
import { ExportDialog } from './export-dialog.tsx'
import './exports.css'

export interface ExportToolsProps {
  /** Made when a person asks: it looks at every result. */
  readonly getParts: () => readonly ExportPart[]
  readonly heading: ExtractHeading
  readonly words: ExportsMessages
  readonly onPrint: (extract: ChartExtract) => void
}

/** The way to take something of this screen along; what the configuration has switched off is not offered. */
export function ExportTools({ getParts, heading, words, onPrint }: ExportToolsProps) {
  const { exportsOff } = useSession()
  const [open, setOpen] = useState<{ act: 'copy' | 'print'; parts: readonly ExportPart[] }>()
  const acts = [
    ['copy', words.copy, (['copy', 'csv', 'bundle'] as const).some(isOn)],
    ['print', words.print, isOn('print')],
  ] as const
  function isOn(kind: (typeof exportsOff)[number]): boolean {
    return !exportsOff.includes(kind)
  }
  return (
    <span className="export-tools" role="group" aria-label={words.tools}>
      {acts
        .filter(([, , isOffered]) => isOffered)
        .map(([act, name]) => (
          <button
            key={act}
            type="button"
            className="button"
            aria-haspopup="dialog"
            onClick={() => {
              setOpen({ act, parts: getParts() })
            }}
          >
            {name}
          </button>
        ))}
      {open && (
        <ExportDialog
          act={open.act}
          parts={open.parts}
          heading={heading}
          words={words}
          onPrint={onPrint}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </span>
  )
}
