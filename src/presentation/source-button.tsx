import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { useView } from './view-settings.tsx'

/** Opens and closes the resources behind a value. */
export function SourceButton({
  isOpen,
  onToggle,
  controls,
  isTabStop = true,
}: {
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** The id of what it opens. */
  readonly controls: string
  readonly isTabStop?: boolean
}) {
  const { t } = useView()
  return (
    <ToggleButton
      name={t.panels.source}
      className="button--source"
      isOpen={isOpen}
      onToggle={onToggle}
      controls={controls}
      isTabStop={isTabStop}
    />
  )
}
