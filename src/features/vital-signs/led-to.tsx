import { useEffect, useRef, type ReactNode } from 'react'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'

/** The place of one sign. Where the address names it, as a link of the news does, the page begins there. */
export function LedTo({
  sign,
  children,
}: {
  /** The key of its history, or `blood-pressure`. */
  readonly sign: string
  readonly children: ReactNode
}) {
  const { query } = useViewAddress()
  const isNamed = new URLSearchParams(query).get('sign') === opaqueKey(sign)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const section = isNamed ? place.current?.firstElementChild : undefined
    if (!(section instanceof HTMLElement)) return
    section.tabIndex = -1
    section.focus({ preventScroll: true })
    section.scrollIntoView({ block: 'start' })
  }, [isNamed])
  return (
    <div ref={place} className="vitals__place">
      {children}
    </div>
  )
}
