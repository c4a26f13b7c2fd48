import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { leftBehind } from '#src/exports/left-behind.ts'
import { loadFailuresMessages } from '#src/messages/load-failures-messages.ts'
import { pageLocale } from '#src/messages/page-locale.ts'
import { showEnd } from '#src/notices/show-failure.ts'
import { initials } from '#src/presentation/initials.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'
import { useChart } from '#src/queries/chart-provider.tsx'
import { panelQuery } from '#src/queries/panel-query.ts'
import { isForSomeoneElse, readerAtEnd, type Reader } from '#src/queries/reader-query.ts'
import { useSession, type EndReason } from '#src/session/session-provider.tsx'
import { EmptyMemory } from './empty-memory.tsx'
import { failureOfEnd } from './failure-of-end.ts'
import { signInAgainFor } from './sign-in-again.ts'

// The end may come offline, so its words come with its code.
loadFailuresMessages(pageLocale(window)).catch(() => undefined)

/** The session is over: the chart is gone from the page, not hidden. */
export function EndedScreen({
  reason,
}: {
  readonly reason: Exclude<EndReason, 'patient-changed'>
}) {
  const place = useRef<HTMLDivElement>(null)
  const session = useSession()
  const whose = useInitials()
  const reader = useReaderAtEnd()
  const name = reader?.identity?.name
  const readerName = name && personNameText(name)
  const cause =
    isForSomeoneElse(reader) && (reason === 'revoked' || reason === 'refused')
      ? 'session-proxy-ended'
      : (`session-${reason}` as const)
  useEffect(() => {
    if (place.current === null) return
    const known = {
      whose,
      reader: readerName,
      left: leftBehind(session),
      signInAgain: signInAgainFor(session),
    }
    void showEnd(place.current, known, failureOfEnd(session, cause))
  }, [cause, session, whose, readerName])
  return (
    <>
      <div ref={place} />
      <EmptyMemory />
    </>
  )
}

/** Who was reading. */
function useReaderAtEnd(): Reader | undefined {
  const queryClient = useQueryClient()
  const chart = useChart()
  const [first] = useState(() => readerAtEnd(queryClient, chart))
  return first
}

/**
 * Whose chart it was, as far as a screen may say it that anybody can walk past. What was read is forgotten after this,
 * and nothing is read again.
 */
function useInitials(): string | undefined {
  const queryClient = useQueryClient()
  const chart = useChart()
  const [first] = useState(() => {
    const answer = queryClient.getQueryData(panelQuery(chart, 'patient').queryKey)
    const name = answer?.value.name
    return name && initials(name)
  })
  return first
}
