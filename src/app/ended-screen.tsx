import { useEffect, useRef } from 'react'
import { loadFailuresMessages } from '#src/messages/load-failures-messages.ts'
import { pageLocale } from '#src/messages/page-locale.ts'
import { showEnd } from '#src/notices/show-failure.ts'
import { paths } from '#src/paths.ts'
import { useSession, type EndReason } from '#src/session/session-provider.tsx'

// The end may come offline, so its words come with its code.
loadFailuresMessages(pageLocale(window)).catch(() => undefined)

/** The session is over: the chart is gone from the page, not hidden. */
export function EndedScreen({
  reason,
}: {
  readonly reason: Exclude<EndReason, 'patient-changed'>
}) {
  const place = useRef<HTMLDivElement>(null)
  const { fhirServerName, fhirServerUrl, launchContext, ehrId } = useSession()
  const launch = launchContext.kind
  useEffect(() => {
    if (place.current === null) return
    void showEnd(place.current, {
      cause: `session-${reason}`,
      launch,
      ehr: fhirServerName,
      host: new URL(fhirServerUrl).host,
      signInAt: launch === 'standalone-launch' ? paths.launchOf(ehrId) : undefined,
    })
  }, [reason, launch, fhirServerName, fhirServerUrl, ehrId])
  return <div ref={place} />
}
