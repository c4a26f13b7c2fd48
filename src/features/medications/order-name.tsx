import { DisclosureButton } from '#src/ui/disclosure-button.tsx'
import { nameWithStrength } from './name-with-strength.ts'

export interface OrderNameProps {
  readonly name: string
  readonly isOpen: boolean
  /** The id of what it opens. */
  readonly controls: string
  readonly onToggle: (isOpen: boolean) => void
}

/** An order's name, its strength in bold, which opens its details. */
export function OrderName({ name, isOpen, controls, onToggle }: OrderNameProps) {
  const { main, rest } = nameWithStrength(name)
  return (
    <DisclosureButton
      className="medication__open"
      isOpen={isOpen}
      onToggle={onToggle}
      controls={controls}
    >
      <b className="medication__name">{main}</b>
      {rest}
    </DisclosureButton>
  )
}
