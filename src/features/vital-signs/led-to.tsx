import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'

/**
 * The place of one sign. Where the address names it, as a link of the news does, the page begins there: once, for the
 * place is another when a window moves the sign among others.
 */
export function LedTo({
  sign,
  children,
}: {
  /** The key of its history, or `blood-pressure`. */
  readonly sign: string
  readonly children: ReactNode
}) {
  const { query, change } = useViewAddress()
  const isNamed = new URLSearchParams(query).get('sign') === opaqueKey(sign)
  const place = useRef<HTMLDivElement>(null)
  const forget = useEffectEvent(() => {
    change({ sign: undefined })
  })
  useEffect(() => {
    const section = isNamed ? place.current?.firstElementChild : undefined
    if (!(section instanceof HTMLElement)) return
    section.tabIndex = -1
    section.focus({ preventScroll: true })
    section.scrollIntoView({ block: 'start' })
    forget()
  }, [isNamed])
  return (
    <div ref={place} className="vitals__place">
      {children}
    </div>
  )
}
