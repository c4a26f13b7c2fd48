import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { chosenExtract, nothingChosen, type ExtractHeading } from './chosen-extract.ts'
import { CopyActions } from './copy-actions.tsx'
import { ExportChoices } from './export-choices.tsx'
import { ExtractPreview } from './extract-preview.tsx'
import type { ChartExtract } from '#src/exports/chart-extract.ts'
import '#src/ui/primary-button.css'
import './exports.css'

export interface ExportDialogProps {
  readonly act: 'copy' | 'print'
  readonly parts: readonly ExportPart[]
  readonly heading: ExtractHeading
  readonly words: ExportsMessages
  readonly onPrint: (extract: ChartExtract) => void
  readonly onClose: () => void
}

/** What to take along, and how it will look. Nothing leaves before a person presses a button. */
export function ExportDialog({ act, parts, heading, words, onPrint, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { exportsOff } = useSession()
  const notes = [
    exportsOff.includes('csv') ? undefined : words.csvNote,
    exportsOff.includes('bundle') ? undefined : words.bundleNote,
  ]
  const [chosen, setChosen] = useState(nothingChosen)
  const [isIdentified, setIdentified] = useState(false)
  const isPrint = act === 'print'
  const extract = useMemo(
    () =>
      chosenExtract(parts, chosen, {
        ...heading,
        // Paper always says whose it is.
        identity: isPrint || isIdentified ? heading.identity : undefined,
      }),
    [parts, chosen, heading, isPrint, isIdentified],
  )
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="export" aria-labelledby={titleId} onClose={onClose}>
      <div className="export__head">
        <h2 id={titleId}>{isPrint ? words.printTitle : words.copyTitle}</h2>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close()
          }}
        >
          {words.close}
        </button>
      </div>
      <ExportChoices parts={parts} chosen={chosen} words={words} onChoose={setChosen} />
      {!isPrint && (
        <label className="export__check">
          <input
            type="checkbox"
            checked={isIdentified}
            onChange={({ target }) => {
              setIdentified(target.checked)
            }}
          />
          {words.identify}
        </label>
      )}
      {isPrint ? (
        <p className="export__actions">
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              onPrint(extract)
            }}
          >
            {words.doPrint}
          </button>
        </p>
      ) : (
        <CopyActions extract={extract} words={words} />
      )}
      {!isPrint && <p className="export__note">{notes.filter(Boolean).join(' ')}</p>}
      <ExtractPreview extract={extract} words={words} />
    </dialog>
  )
}
