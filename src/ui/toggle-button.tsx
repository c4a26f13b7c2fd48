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
    <button
      type="button"
      className={`button button--link ${className}`}
      aria-expanded={isOpen}
      onClick={() => {
        onToggle(!isOpen)
      }}
    >
      {name}
    </button>
  )
}
