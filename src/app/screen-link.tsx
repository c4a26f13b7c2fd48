import type { MouseEvent, ReactNode } from 'react'
import { useAddress, useCurrentAddress } from '#src/presentation/address.tsx'

/** A link to a screen of this chart. It works before the router is there, and opens in a new tab as links do. */
export function ScreenLink({
  to,
  className,
  children,
}: {
  readonly to: string
  readonly className: string
  readonly children: ReactNode
}) {
  const address = useAddress()
  const [path] = useCurrentAddress().split('?')
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    address.push(to)
  }
  return (
    <a
      className={className}
      href={to}
      aria-current={path === to ? 'page' : undefined}
      onClick={open}
    >
      {children}
    </a>
  )
}
