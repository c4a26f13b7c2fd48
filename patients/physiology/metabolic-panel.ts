import { laboratoryMeasures as tests } from '../codes/laboratory-measures.ts'
import { printedValue } from '../codes/measure.ts'
import { creatinineAt, estimatedFiltration, type Sex } from './filtration.ts'

export interface MetabolicState {
  readonly ageYears: number
  readonly sex: Sex
  /** Latent glomerular filtration, mL/min/1.73 m²; creatinine follows from it. */
  readonly filtration: number
  readonly sodium: number
  readonly potassium: number
  readonly bicarbonate: number
  /** The intended anion gap; the printed one is computed from the printed electrolytes. */
  readonly gap: number
  readonly urea: number
  readonly glucose: number
  readonly calcium?: number
}

/**
 * A basic metabolic panel as an analyser prints it: the anion gap is Na - Cl - CO2 of the printed values, and eGFR is
 * computed from the printed creatinine.
 */
export function metabolicPanel(state: MetabolicState) {
  const creatinine = printedValue(
    tests.creatinine,
    creatinineAt(state.filtration, state.ageYears, state.sex),
  )
  const sodium = Math.round(state.sodium)
  const bicarbonate = Math.round(state.bicarbonate)
  const chloride = sodium - bicarbonate - Math.round(state.gap)
  return {
    sodium,
    potassium: state.potassium,
    chloride,
    bicarbonate,
    anionGap: sodium - chloride - bicarbonate,
    urea: state.urea,
    creatinine,
    egfr: estimatedFiltration(creatinine, state.ageYears, state.sex),
    glucose: state.glucose,
    calcium: state.calcium ?? 9.3,
  }
}
