import { useEffect, useState } from 'react'
import {
  loadedLateMessages,
  loadLateMessages,
  type LateMessages,
} from '#src/messages/late-messages.ts'
import type { Locale } from '#src/messages/locale.ts'
import { useView } from './view-settings.tsx'

/** The late words in the reader's language, as soon as they are here. */
export function useLateMessages(): LateMessages | 'waiting' | 'failed' {
  const { locale } = useView()
  const [, setLoaded] = useState<Locale>()
  const [failed, setFailed] = useState<Locale>()
  useEffect(() => {
    let isMounted = true
    loadLateMessages(locale).then(
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
  }, [locale])
  return loadedLateMessages(locale) ?? (failed === locale ? 'failed' : 'waiting')
}
