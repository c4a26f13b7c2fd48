import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isEscape } from '#src/ui/is-escape.ts'

/**
 * Escape, wherever the focus is while a place is shown, where nothing nearer has taken it.
 * @param close says whether it closed something
 */
export function useEscape(place: RefObject<Element | null>, close: () => boolean): void {
  const closeOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (isEscape(event) && close()) event.preventDefault()
  })
  useEffect(() => {
    const page = place.current?.ownerDocument
    page?.addEventListener('keydown', closeOnEscape)
    return () => {
      page?.removeEventListener('keydown', closeOnEscape)
    }
  }, [place])
}
