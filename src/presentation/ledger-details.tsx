import type { ReactNode } from 'react'
import {
  leftOutLines,
  notFetchedLines,
  receivedLines,
  reportedNotes,
  shownLines,
  type ChartAnswer,
} from '#src/queries/chart-answer.ts'
import type { Failure } from '#src/queries/panel-state.ts'
import { EhrWords } from './ehr-words.tsx'
import { fateText, notFetchedText } from './fate-words.ts'
import type { LatePartProps } from './late-part.tsx'
import { useView } from './view-settings.tsx'
import './ledger-details.css'

export interface LedgerDetailsProps extends LatePartProps<'details'> {
  readonly answer?: ChartAnswer<unknown> | undefined
  /** Why nothing could be read; beside an answer, why it could not be read again. */
  readonly failure?: Failure | undefined
}

/** What was requested, what was received, and what became of it: the details of a completeness line. */
export function LedgerDetails({ answer, failure, messages }: LedgerDetailsProps) {
  const { t } = useView()
  const { details } = messages
  const { fhirErrors } = t.panels
  const runs = [...(answer?.runs ?? []), ...(failure?.runs ?? [])]
  const notes = reportedNotes({ runs })
  const notFetched = notFetchedLines({
    lines: [...(answer?.lines ?? []), ...(failure?.lines ?? [])],
  })
  return (
    <section className="ledger" aria-label={details.title}>
      {failure && <p>{fhirErrors[failure.error.code]}</p>}
      {answer?.outcome.kind === 'incomplete' &&
        answer.outcome.because.map((doubt) => <p key={doubt}>{details.doubts[doubt]}</p>)}
      {answer?.outcome.kind === 'failed' && <p>{fhirErrors[answer.outcome.error.code]}</p>}
      <dl>
        <dt>{details.requested}</dt>
        {runs.map((run) => (
          <dd key={`${run.url} ${String(run.startedAt)}`}>
            <code>{run.url}</code> ·{' '}
            {details.pagesInRequests(details.pages(run.pages), details.requests(run.requests))}
            <EhrWords request={run} messages={messages} />
          </dd>
        ))}
        {answer && <Received answer={answer} messages={messages} />}
        {notFetched.length > 0 && <dt>{details.notFetched}</dt>}
        {notFetched.map(({ key, fate }) => (
          <dd key={key}>
            <code>{key}</code> · {notFetchedText(fate, t, details)}
          </dd>
        ))}
        {notes.length > 0 && <dt>{details.notes}</dt>}
        {notes.map(({ severity, code, text }) => (
          <dd key={`${severity} ${code} ${text}`}>
            {details.severities[severity]} · <code>{code}</code> · <code>{text}</code>
          </dd>
        ))}
      </dl>
    </section>
  )
}

/** Every resource that was received has a place here: the shown by their number, each other one by its fate. */
function Received({
  answer,
  messages: { details },
}: { readonly answer: ChartAnswer<unknown> } & LatePartProps<'details'>) {
  const leftOut = leftOutLines(answer)
  const shown = shownLines(answer)
  const notKnown = shown.filter(({ fate }) => !fate.isCategoryKnown)
  const groups = Map.groupBy([...leftOut, ...notKnown], ({ fate }) => fateText(fate, details))
  return (
    <>
      <dt>{details.received}</dt>
      <dd>{receivedLines(answer).length}</dd>
      <dt>{details.shown}</dt>
      <dd>{shown.length}</dd>
      <dt>{details.leftOut}</dt>
      <dd>{leftOut.length}</dd>
      {[...groups].map(([fate, lines]) => (
        <SameFate key={fate} fate={fate} keys={lines.map(({ key }) => key)} />
      ))}
    </>
  )
}

/** More than these fold: a long list would push everything else off the panel. */
const maxOpenKeys = 5

function SameFate({
  fate,
  keys,
}: {
  readonly fate: string
  readonly keys: readonly string[]
}): ReactNode {
  if (keys.length <= maxOpenKeys)
    return keys.map((key) => (
      <dd key={key}>
        <code>{key}</code> · {fate}
      </dd>
    ))
  return (
    <dd>
      <details>
        <summary>
          {keys.length} · {fate}
        </summary>
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <code>{key}</code>
            </li>
          ))}
        </ul>
      </details>
    </dd>
  )
}
