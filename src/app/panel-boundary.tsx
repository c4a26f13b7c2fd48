import { Component, type ReactNode } from 'react'
import type { ChartPanelId } from '#src/presentation/chart-panel-id.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { Panel, PanelSays } from '#src/ui/panel.tsx'

interface BoundaryProps {
  readonly id: ChartPanelId | 'news'
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

function FailedPanel({ id }: { readonly id: BoundaryProps['id'] }) {
  const { t } = useView()
  if (id === 'news') {
    return (
      <p className="late" role="alert">
        {t.panels.nothingShownLine}
      </p>
    )
  }
  const panel = t.panelWords[id]
  return (
    <Panel
      title={panel.title}
      foot={<CompletenessLine ring="failed" text={t.panels.nothingShownLine} />}
    >
      <PanelSays what={panel.notShown} next={t.panels.shownElsewhere} />
    </Panel>
  )
}
