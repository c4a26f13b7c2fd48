import { useEffect, useState } from 'react'

/**
 * What was typed on the present screen to narrow it down, by session. It is kept out of the address, because it may say
 * something of the patient, and it goes with the screen.
 */
const typed = new WeakMap<object, string>()

export function useTypedFind(session: object): readonly [string, (text: string) => void] {
  const [find, setFind] = useState('')
  useEffect(() => {
    typed.set(session, find)
    return () => {
      typed.delete(session)
    }
  }, [session, find])
  return [find, setFind]
}

/** For what is copied or printed from the screen: it holds what the screen shows. */
export function typedFind(session: object): string {
  return typed.get(session)?.trim() ?? ''
}
