import type { ReactNode } from 'react'

export interface DisclosureButtonProps {
  readonly className: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** The id of what it opens, from inside of which Escape closes it. */
  readonly controls: string
  /** Whether the Tab key comes to it. */
  readonly isTabStop?: boolean
  readonly children: ReactNode
}

/** Opens and closes something below it: https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/ */
export function DisclosureButton({
  className,
  isOpen,
  onToggle,
  controls,
  isTabStop = true,
  children,
}: DisclosureButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-expanded={isOpen}
      aria-controls={controls}
      tabIndex={isTabStop ? undefined : -1}
      onClick={() => {
        onToggle(!isOpen)
      }}
    >
      {children}
    </button>
  )
}
