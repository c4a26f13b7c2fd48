import { Component, type ReactNode } from 'react'
import type { PanelId } from '#src/queries/panels.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { Panel, PanelSays } from '#src/ui/panel.tsx'

interface BoundaryProps {
  readonly id: PanelId
  readonly children: ReactNode
}

/** A defect in one panel costs that panel only; what it would have shown is said to be unknown. */
export class PanelBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <FailedPanel id={this.props.id} /> : this.props.children
  }
}

function FailedPanel({ id }: { readonly id: PanelId }) {
  const { words } = useView()
  const title = words.panels[id]
  return (
    <Panel title={title} foot={<CompletenessLine ring="failed" words={words.faces.notShownLine} />}>
      <PanelSays what={words.faces.notShownTitle(title)} next={words.faces.notShown} />
    </Panel>
  )
}
