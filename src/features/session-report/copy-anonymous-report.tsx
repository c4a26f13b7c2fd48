import { useState } from 'react'
import { copyOut } from '#src/exports/copy-out.ts'
import type { SessionReportMessages } from '#src/messages/session-report.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { anonymousReport } from './anonymous-report.ts'
import type { SessionReport } from './session-report.ts'

/** Copies the report for a bug report: it names nobody, so it may be sent to anybody. */
export function CopyAnonymousReport({
  report,
  texts,
}: {
  readonly report: SessionReport
  readonly texts: SessionReportMessages
}) {
  const session = useSession()
  const [said, setSaid] = useState<'copied' | 'refused'>()
  if (session.exportsOff.includes('copy')) return undefined
  async function copy() {
    const text = JSON.stringify(anonymousReport(report), undefined, 2)
    const outcome = await copyOut(session, { text, references: [] })
    setSaid(outcome === 'copied' ? 'copied' : 'refused')
  }
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          void copy()
        }}
      >
        {texts.copyAnonymous}
      </button>{' '}
      <span role="status">{said && texts.anonymous[said]}</span>
    </>
  )
}
