import { useEffect, useState } from 'react'
import {
  loadedLateMessages,
  loadLateMessages,
  type LateMessages,
} from '#src/messages/late-messages.ts'
import type { Locale } from '#src/messages/locale.ts'
import { useView } from './view-settings.tsx'

/**
 * The words of some late rooms in the reader's language, as soon as they are here.
 * @param rooms the same array each time
 */
export function useLateMessages<Room extends keyof LateMessages>(
  rooms: readonly Room[],
): Pick<LateMessages, Room> | 'waiting' | 'failed' {
  const { locale } = useView()
  const [, setLoaded] = useState<Locale>()
  const [failed, setFailed] = useState<Locale>()
  useEffect(() => {
    let isMounted = true
    Promise.all(rooms.map((room) => loadLateMessages(room, locale))).then(
      () => {
        if (isMounted) setLoaded(locale)
      },
      () => {
        if (isMounted) setFailed(locale)
      },
    )
    return () => {
      isMounted = false
    }
  }, [rooms, locale])
  const words = rooms.map((room) => [room, loadedLateMessages(room, locale)] as const)
  if (words.every(([, each]) => each !== undefined))
    return Object.fromEntries(words) as Pick<LateMessages, Room>
  return failed === locale ? 'failed' : 'waiting'
}
