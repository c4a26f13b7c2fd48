import { Component, type ReactNode } from 'react'
import { useView } from '#src/presentation/view-settings.tsx'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { Panel, PanelSays } from '#src/ui/panel.tsx'

type PanelSearch = 'vital-signs' | 'laboratory' | 'medication-requests'

interface BoundaryProps {
  readonly search: PanelSearch
  readonly children: ReactNode
}

/** A defect in one panel costs that panel only; what it would have shown is said to be unknown. */
export class PanelBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <FailedPanel search={this.props.search} /> : this.props.children
  }
}

function FailedPanel({ search }: { readonly search: PanelSearch }) {
  const { words } = useView()
  const title = words.panels[search]
  return (
    <Panel title={title} foot={<CompletenessLine ring="failed" words={words.faces.notShownLine} />}>
      <PanelSays what={words.faces.notShownTitle(title)} next={words.faces.notShown} />
    </Panel>
  )
}
