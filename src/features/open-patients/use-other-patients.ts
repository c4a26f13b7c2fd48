import { useEffect, useState } from 'react'
import { useSession } from '#src/session/session-provider.tsx'
import { announcePatient, type TabChannel } from './announce-patient.ts'
import type { OpenPatient } from './open-patient.ts'

/**
 * The patients of this browser's other tabs, as long as they are others than this tab's. Asked again whenever a person
 * comes back to the tab, and when the browser restores or wakes it: a message may have been missed.
 *
 * Browsers give a page in a frame of another site a channel of its own for each such site, so tabs do not hear each
 * other across sites: SECURITY.md.
 */
export function useOtherPatients({
  record,
  ehr,
  name,
  birthDate,
}: OpenPatient): readonly OpenPatient[] {
  const { launchId } = useSession()
  const [others, setOthers] = useState<readonly OpenPatient[]>([])
  useEffect(() => {
    const broadcast = openChannel()
    if (broadcast === undefined) return undefined
    const channel: TabChannel = {
      say: (message) => {
        // A channel is of one origin: there is no other to name.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        broadcast.postMessage(message)
      },
      onMessage: (listener) => {
        broadcast.addEventListener('message', ({ data }) => {
          listener(data)
        })
      },
    }
    const { check, withdraw } = announcePatient(
      { record, ehr, name, birthDate },
      {
        from: launchId,
        channel,
        schedule: (task, delayMs) => setTimeout(task, delayMs),
        onOthers: setOthers,
      },
    )
    const checkIfVisible = () => {
      if (document.visibilityState === 'visible') check()
    }
    const events = new AbortController()
    const { signal } = events
    addEventListener('focus', check, { signal })
    addEventListener('pageshow', check, { signal })
    addEventListener('pagehide', withdraw, { signal })
    document.addEventListener('visibilitychange', checkIfVisible, { signal })
    // https://wicg.github.io/page-lifecycle/: the page was frozen, and heard nothing.
    document.addEventListener('resume', check, { signal })
    check()
    return () => {
      events.abort()
      withdraw()
      broadcast.close()
    }
  }, [launchId, record, ehr, name, birthDate])
  return others
}

/** Undefined where the browser has none, or blocks it in this frame. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('sidechart.open-patients')
  } catch {
    return undefined
  }
}
