/** The words of each panel. A new panel adds its line here, under its PanelId. */
export { laboratoryPanel as laboratory } from './laboratory-panel.ts'
export { medicationsPanel as medications } from './medications-panel.ts'
export { vitalSignsPanel as 'vital-signs' } from './vital-signs-panel.ts'
