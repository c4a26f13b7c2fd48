import type { Messages } from '#src/messages/messages.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { useView } from './view-settings.tsx'

/** What was requested, what was received, and what happened to it: the details of a completeness line. */
export function LedgerDetails({
  answer,
  reloadError,
}: {
  readonly answer: ChartAnswer<unknown>
  /** Why loading again failed, when this answer is from before that. */
  readonly reloadError: keyof Messages['fhirErrors'] | undefined
}) {
  const { words } = useView()
  const { account, runs, issues, outcome } = answer
  const { details } = words
  return (
    <section className="ledger" aria-label={details.title}>
      {reloadError && <p>{words.fhirErrors[reloadError]}</p>}
      {outcome.kind === 'truncated' && <p>{words.because[outcome.because]}</p>}
      {outcome.kind === 'failed' && <p>{words.fhirErrors[outcome.error.code]}</p>}
      <dl>
        <dt>{details.asked}</dt>
        {runs.map(({ url, pages, requests, startedAt }) => (
          <dd key={`${url} ${String(startedAt)}`}>
            <code>{url}</code> · {details.pages(pages, requests)}
          </dd>
        ))}
        <dt>{details.received}</dt>
        <dd>{account.received}</dd>
        <dt>{details.shown}</dt>
        <dd>{account.shown.length}</dd>
        <dt>{details.leftOut}</dt>
        {account.leftOut.length === 0 && <dd>0</dd>}
        {account.leftOut.map(({ reference, reason }, index) => (
          // The same reference may be left out twice: two pages can contain it.
          // oxlint-disable-next-line react/no-array-index-key
          <dd key={`${reference} ${String(index)}`}>
            {reference}: {words.leftOut[reason]}
          </dd>
        ))}
        {issues.length > 0 && <dt>{details.notes}</dt>}
        {issues.map(({ severity, code, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <dd key={`${code} ${String(index)}`}>
            {severity}, {code}: {text}
          </dd>
        ))}
      </dl>
    </section>
  )
}
