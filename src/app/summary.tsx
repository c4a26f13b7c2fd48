import { PanelBoundary } from './panel-boundary.tsx'
import { panels } from './panels.ts'

/** The first screen: every panel, each standing or falling alone. */
export function Summary() {
  return (
    <div className="summary">
      {panels.map(({ id, Panel }) => (
        <PanelBoundary key={id} id={id}>
          <Panel />
        </PanelBoundary>
      ))}
    </div>
  )
}
