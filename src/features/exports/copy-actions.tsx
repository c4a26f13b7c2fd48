import { useEffect, useId, useRef, useState } from 'react'
import { extractReferences, rowCount, type ChartExtract } from '#src/exports/chart-extract.ts'
import { copyOut } from '#src/exports/copy-out.ts'
import { htmlCopy } from '#src/exports/html-copy.ts'
import { prose } from '#src/exports/prose.ts'
import { tabCopy } from '#src/exports/tab-copy.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { FileActions } from './file-actions.tsx'
import '#src/ui/primary-button.css'

/** The ways to take an extract along, and what became of the last one. */
export function CopyActions({
  extract,
  words,
}: {
  readonly extract: ChartExtract
  readonly words: ExportsMessages
}) {
  const session = useSession()
  const [done, setDone] = useState<Done>()
  // What is said of a copy is not said of another one.
  const isOfThis = done?.extract === extract
  const { exportsOff } = session

  async function copy(text: string, html?: string): Promise<void> {
    const references = extractReferences(extract)
    const outcome = await copyOut(session, { text, references, ...(html && { html }) })
    setDone({ extract, said: words.copied(rowCount(extract)), ...refusal(outcome, text) })
  }
  function refusal(outcome: Awaited<ReturnType<typeof copyOut>>, text: string): Partial<Done> {
    return outcome === 'copied' ? {} : { said: words.selected, toSelect: text }
  }
  return (
    <>
      <p className="export__actions">
        {!exportsOff.includes('copy') && (
          <>
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                void copy(tabCopy(extract, words), htmlCopy(extract, words))
              }}
            >
              {words.asTable}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                void copy(prose(extract, words))
              }}
            >
              {words.asText}
            </button>
          </>
        )}
        <FileActions
          extract={extract}
          words={words}
          onSaved={(said) => {
            setDone({ extract, said })
          }}
        />
      </p>
      <p className="export__said" role="status">
        {isOfThis && done.said}
      </p>
      {isOfThis && done.toSelect !== undefined && (
        <SelectedText key={done.toSelect} text={done.toSelect} label={words.toSelect} />
      )}
    </>
  )
}

interface Done {
  readonly extract: ChartExtract
  readonly said: string
  /** What could not be put on the clipboard. */
  readonly toSelect?: string
}

/** The text itself, selected, for a person to copy it with the keyboard. */
function SelectedText({ text, label }: { readonly text: string; readonly label: string }) {
  const id = useId()
  const place = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    place.current?.focus()
    place.current?.select()
  }, [])
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} ref={place} className="export__text" readOnly value={text} rows={8} />
    </>
  )
}
