import { Fragment, type ReactNode } from 'react'
import type { WordsWithSent } from './unread-words.ts'

/** A sentence of ours in which what was sent (paths, values) looks like code. */
export function SentInWords({ words: { text, asSent } }: { readonly words: WordsWithSent }) {
  const parts: ReactNode[] = []
  let from = 0
  for (const [index, each] of asSent.entries()) {
    const at = text.indexOf(each, from)
    if (at < 0 || each === '') continue
    parts.push(
      <Fragment key={index}>
        {text.slice(from, at)}
        <code>{each}</code>
      </Fragment>,
    )
    from = at + each.length
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  )
}
