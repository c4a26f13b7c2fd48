import { DisclosureButton } from './disclosure-button.tsx'

/** A link-like button that opens and closes something below it. */
export function ToggleButton({
  name,
  isOpen,
  onToggle,
  className = '',
}: {
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly className?: string
}) {
  return (
    <DisclosureButton
      className={`button button--link ${className}`}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      {name}
    </DisclosureButton>
  )
}
