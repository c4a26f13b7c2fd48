import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { useView } from './view-settings.tsx'

/** Opens and closes the resources behind a value. */
export function SourceButton({
  isOpen,
  onToggle,
  isTabStop = true,
}: {
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly isTabStop?: boolean
}) {
  const { t } = useView()
  return (
    <ToggleButton
      name={t.panels.source}
      className="button--source"
      isOpen={isOpen}
      onToggle={onToggle}
      isTabStop={isTabStop}
    />
  )
}
