import type { Evidence } from '../finding.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { MeanPressure } from './mean-pressure.ts'

/** One blood pressure: a pair whose halves were measured together, or the half that was sent. */
export interface BloodPressure {
  readonly id: string
  readonly references: readonly Evidence[]
  /** Time, status, circumstances, notes and cautions of the pair; a value only where it is one text. */
  readonly whole: Reading
  readonly systolic: Reading | undefined
  readonly diastolic: Reading | undefined
  readonly mean: MeanPressure | undefined
  /** Any further component, such as cuff size, as its own reading. */
  readonly further: readonly Reading[]
}

/** The readings that hold the numbers: the halves that were sent, else the whole. */
export function valuesOf({ systolic, diastolic, whole }: BloodPressure): Reading[] {
  const halves = [systolic, diastolic].filter((half) => half !== undefined)
  return halves.length > 0 ? halves : [whole]
}
