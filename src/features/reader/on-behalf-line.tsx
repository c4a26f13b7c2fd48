import type { ReaderMessages } from '#src/messages/reader.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'
import { isForSomeoneElse, useReader } from '#src/queries/reader-query.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { readerText } from './reader-words.ts'
import './reader.css'

/** Whoever reads another person's chart is told whose it is, and that they are not that person. */
export function OnBehalfLine({ texts }: { readonly texts: ReaderMessages }) {
  const reader = useReader()
  const state = usePanel('patient')
  const name = state.status === 'loaded' ? state.data.value.name : undefined
  if (reader === undefined || name === undefined || !isForSomeoneElse(reader)) return undefined
  return (
    <p className="on-behalf">
      <strong>{texts.onBehalf(personNameText(name))}</strong>{' '}
      {texts.onBehalfWho(readerText(reader, texts))}
    </p>
  )
}
