import { useId, useState } from 'react'
import type { ReaderMessages } from '#src/messages/reader.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'
import { useReader, type Reader } from '#src/queries/reader-query.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { readerText } from './reader-words.ts'
import './reader.css'

/** Who is signed in, as a button that opens the little that is known of them. */
export function ReaderMenu({ texts }: { readonly texts: ReaderMessages }) {
  const reader = useReader()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="reader">
      <button
        type="button"
        className="button button--link reader__button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen)
        }}
      >
        <span className="reader__label">{texts.menuLabel} </span>
        {reader ? readerText(reader, texts) : texts.notNamed}
      </button>
      <div id={id} className="reader__menu" hidden={!isOpen}>
        <ReaderFacts reader={reader} texts={texts} />
      </div>
    </div>
  )
}

function ReaderFacts({
  reader,
  texts,
}: {
  readonly reader: Reader | undefined
  readonly texts: ReaderMessages
}) {
  const state = usePanel('patient')
  const patient = state.status === 'loaded' ? state.data.value.name : undefined
  const why =
    reader && reader.record !== 'read' && reader.record !== 'is-the-patient'
      ? texts.records[reader.record]
      : undefined
  return (
    <dl>
      <dt>{texts.signedIn}</dt>
      <dd>
        {reader ? readerText(reader, texts) : texts.notNamed}
        {why !== undefined && <span className="reader__note"> {why}</span>}
      </dd>
      {reader && (
        <>
          <dt>{texts.record}</dt>
          <dd>
            <code>{reader.reference}</code>
          </dd>
        </>
      )}
      {patient && (
        <>
          <dt>{texts.chartOf}</dt>
          <dd>{personNameText(patient)}</dd>
        </>
      )}
    </dl>
  )
}
