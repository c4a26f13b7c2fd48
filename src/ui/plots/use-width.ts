import { useEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element as it is laid out, so that a chart is redrawn at it and never scaled. */
export function useWidth<Holder extends HTMLElement>(
  first: number,
): readonly [RefObject<Holder | null>, number] {
  const ref = useRef<Holder>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const holder = ref.current
    if (!holder) return undefined
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
