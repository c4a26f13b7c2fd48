import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { LatePartProps } from './late-part.tsx'
import { useView } from './view-settings.tsx'

export interface LedgerDetailsProps extends LatePartProps<'details'> {
  readonly answer: ChartAnswer<unknown>
  /** Why loading again failed, when this answer is from before that. */
  readonly reloadError: keyof Messages['panels']['fhirErrors'] | undefined
}

/** What was requested, what was received, and what happened to it: the details of a completeness line. */
export function LedgerDetails({ answer, reloadError, messages: { details } }: LedgerDetailsProps) {
  const { t } = useView()
  const { fhirErrors } = t.panels
  const { account, runs, issues, outcome } = answer
  return (
    <section className="ledger" aria-label={details.title}>
      {reloadError && <p>{fhirErrors[reloadError]}</p>}
      {outcome.kind === 'truncated' && <p>{details.truncated[outcome.because]}</p>}
      {outcome.kind === 'failed' && <p>{fhirErrors[outcome.error.code]}</p>}
      <dl>
        <dt>{details.requested}</dt>
        {runs.map(({ url, pages, requests, startedAt }) => (
          <dd key={`${url} ${String(startedAt)}`}>
            <code>{url}</code> ·{' '}
            {details.pagesInRequests(details.pages(pages), details.requests(requests))}
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
            <code>{reference}</code> · {details.leftOutBecause[reason]}
          </dd>
        ))}
        {issues.length > 0 && <dt>{details.notes}</dt>}
        {issues.map(({ severity, code, text }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <dd key={`${code} ${String(index)}`}>
            {details.severities[severity]} · <code>{code}</code> · {text}
          </dd>
        ))}
      </dl>
    </section>
  )
}
