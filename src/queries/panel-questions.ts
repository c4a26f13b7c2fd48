import { laboratoryQuestion } from './laboratory-question.ts'
import { medicationsQuestion } from './medications-question.ts'
import { patientQuestion } from './patient-question.ts'
import { vitalSignsQuestion } from './vital-signs-question.ts'

/**
 * The question behind each panel of the chart, in the order in which they are asked: what is drawn first comes first. A
 * new panel adds its line here, under its PanelId.
 */
export const panelQuestions = {
  patient: patientQuestion,
  'vital-signs': vitalSignsQuestion,
  laboratory: laboratoryQuestion,
  medications: medicationsQuestion,
}
