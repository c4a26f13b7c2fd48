import { useEffect, type ComponentType } from 'react'
import type { LateMessages } from '#src/messages/late-messages.ts'
import { late } from '#src/ui/late.tsx'
import { useLateMessages } from './use-late-messages.ts'
import { useView } from './view-settings.tsx'

/** What a late part is given besides its own props: the words of the rooms that it needs. */
export interface LatePartProps<Room extends keyof LateMessages> {
  readonly messages: Pick<LateMessages, Room>
}

/** A component that comes after the first chart, with its words; it says so while it loads and where it cannot. */
export function latePart<Room extends keyof LateMessages, Props extends object>(
  rooms: readonly Room[],
  load: () => Promise<ComponentType<Props & LatePartProps<Room>>>,
): ComponentType<Omit<Props, 'messages'>> {
  const Loaded = late(load)
  return function LatePart(props: Omit<Props, 'messages'>) {
    const { t } = useView()
    const messages = useLateMessages(rooms)
    // The code is fetched beside the words, not after them; where that fails, `Loaded` says so.
    useEffect(() => {
      load().catch(() => undefined)
    }, [])
    const waiting = (
      <p className="late" role="status">
        {t.panels.loadingPart}
      </p>
    )
    const failed = (
      <p className="late" role="alert">
        {t.panels.partNotLoaded}
      </p>
    )
    if (messages === 'failed') return failed
    if (messages === 'waiting') return waiting
    return <Loaded {...(props as Props)} messages={messages} waiting={waiting} failed={failed} />
  }
}
