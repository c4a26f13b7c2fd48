import type { ComponentType } from 'react'
import { LaboratoryPanel } from '#src/features/laboratory/laboratory-panel.tsx'
import { MedicationsPanel } from '#src/features/medications/medications-panel.tsx'
import { VitalSignsPanel } from '#src/features/vital-signs/vital-signs-panel.tsx'
import type { ChartPanelId } from '#src/presentation/chart-panel-id.ts'

/** The component of each panel on the summary, in reading order. A panel that is not among the first is `late`. */
export const panels: readonly { readonly id: ChartPanelId; readonly Panel: ComponentType }[] = [
  { id: 'vital-signs', Panel: VitalSignsPanel },
  { id: 'laboratory', Panel: LaboratoryPanel },
  { id: 'medications', Panel: MedicationsPanel },
]
