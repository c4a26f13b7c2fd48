import { DisclosureButton } from './disclosure-button.tsx'

/** A link-like button that opens and closes something below it. */
export function ToggleButton({
  name,
  isOpen,
  onToggle,
  className = '',
  controls,
  isTabStop = true,
}: {
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly className?: string
  /** The id of what it opens. */
  readonly controls: string
  readonly isTabStop?: boolean
}) {
  return (
    <DisclosureButton
      className={`button button--link ${className}`}
      isOpen={isOpen}
      onToggle={onToggle}
      controls={controls}
      isTabStop={isTabStop}
    >
      {name}
    </DisclosureButton>
  )
}
