import type { ComponentType } from 'react'
import { VitalSignsPanel } from '#src/features/vital-signs/vital-signs-panel.tsx'
import type { ChartPanelId } from '#src/presentation/chart-panel-id.ts'
import { latePanel } from '#src/presentation/late-panel.tsx'
import { SummaryLaboratory } from './summary-laboratory.tsx'

/** The component of each panel on the summary, in reading order. A panel that is not seen at once is a `latePanel`. */
export const panels: readonly { readonly id: ChartPanelId; readonly Panel: ComponentType }[] = [
  { id: 'vital-signs', Panel: VitalSignsPanel },
  { id: 'laboratory', Panel: SummaryLaboratory },
  latePanel('medications', () => import('./summary-medications.tsx')),
]
