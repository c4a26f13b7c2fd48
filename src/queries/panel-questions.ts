/** The question behind each panel of the chart. A new panel adds its line here, under its PanelId. */
export { laboratoryQuestion as laboratory } from './laboratory-question.ts'
export { medicationsQuestion as medications } from './medications-question.ts'
export { patientQuestion as patient } from './patient-question.ts'
export { vitalSignsQuestion as 'vital-signs' } from './vital-signs-question.ts'
