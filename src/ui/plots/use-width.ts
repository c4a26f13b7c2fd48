import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element as it is laid out, so that a chart is redrawn at it and never scaled. */
export function useWidth<Holder extends HTMLElement>(
  first: number,
): readonly [RefObject<Holder | null>, number] {
  const ref = useRef<Holder>(null)
  const [width, setWidth] = useState(first)
  // Before it is painted: what is drawn at another width first is drawn twice.
  useLayoutEffect(() => {
    const holder = ref.current
    if (!holder) return undefined
    if (holder.clientWidth > 0) setWidth(Math.max(80, holder.clientWidth))
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(80, Math.floor(entry.contentRect.width)))
    })
    observer.observe(holder)
    return () => {
      observer.disconnect()
    }
  }, [])
  return [ref, width]
}
