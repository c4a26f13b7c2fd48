import { latePart } from '#src/presentation/late-part.tsx'
import { usePanel } from '#src/queries/use-panel.ts'
import { PanelBoundary } from './panel-boundary.tsx'
import { panels } from './panels.ts'

const SummaryNews = latePart(() =>
  import('./summary-news.tsx').then((module) => module.SummaryNews),
)

/** The first screen: what is new, then every panel, each standing or falling alone. */
export function Summary() {
  return (
    <div className="summary">
      <PanelBoundary id="news">
        <NewsWithResults />
      </PanelBoundary>
      {panels.map(({ id, Panel }) => (
        <PanelBoundary key={id} id={id}>
          <Panel />
        </PanelBoundary>
      ))}
    </div>
  )
}

/** Their code comes with the results' answer: the first panels do not wait for it. */
function NewsWithResults() {
  const state = usePanel('laboratory')
  const hasNothing = state.status === 'loading' && state.soFar === undefined
  return hasNothing ? <div className="summary__news" /> : <SummaryNews />
}
