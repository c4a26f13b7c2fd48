import { useEffect, type ComponentType } from 'react'
import type { LateMessages } from '#src/messages/late-messages.ts'
import { late } from '#src/ui/late.tsx'
import { lateFaces, LateFailed, LateWaiting } from './late-faces.tsx'
import { useLateMessages } from './use-late-messages.ts'

/** What a late part is given besides its own props: the words of the rooms that it needs. */
export interface LatePartProps<Room extends keyof LateMessages> {
  readonly messages: Pick<LateMessages, Room>
}

/** A component that comes after the first chart, with its words; it says so while it loads and where it cannot. */
export function latePart<Room extends keyof LateMessages, Props extends object>(
  load: () => Promise<ComponentType<Props & LatePartProps<Room>>>,
): ComponentType<Omit<Props, 'messages'>> {
  const Loaded = late(load)
  return function LatePart(props: Omit<Props, 'messages'>) {
    const messages = useLateMessages()
    // The code is fetched beside the words, not after them; where that fails, `Loaded` says so.
    useEffect(() => {
      load().catch(() => undefined)
    }, [])
    if (messages === 'failed') return <LateFailed />
    if (messages === 'waiting') return <LateWaiting />
    return <Loaded {...(props as Props)} messages={messages} {...lateFaces} />
  }
}
