import { laboratoryPanel } from './laboratory-panel.ts'
import { medicationsPanel } from './medications-panel.ts'
import { vitalSignsPanel } from './vital-signs-panel.ts'

/** The words of each panel. A new panel adds its line here, under its PanelId. */
export const panelWords = {
  laboratory: laboratoryPanel,
  medications: medicationsPanel,
  'vital-signs': vitalSignsPanel,
}
