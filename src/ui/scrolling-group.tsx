import type { ReactNode } from 'react'

/** A long table that scrolls by itself; a keyboard can reach it, as WCAG 2.1.1 asks of what scrolls. */
export function ScrollingGroup({
  label,
  className,
  children,
}: {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}) {
  return (
    <div
      className={className}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  )
}
