import type { Evidence } from '../finding.ts'
import { valueContent } from '../observation/latest-reading.ts'
import { pendingCount } from '../observation/pending-count.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { MeanPressure } from './mean-pressure.ts'
import { measurementSetting, type MeasurementSetting } from './measurement-setting.ts'

/** One measurement of blood pressure: systolic and diastolic together, or whichever of them was sent. */
export interface BloodPressure extends PressureContent {
  /** The readings with the numbers: systolic and diastolic as far as they were sent, else the whole, else the others. */
  readonly values: readonly Reading[]
  /** Every reading whose flags, cautions and notes belong to it: the values, and a panel around them. */
  readonly parts: readonly Reading[]
  readonly setting: MeasurementSetting
  /** How many of its values still wait for their result. */
  readonly pending: number
}

export interface PressureContent {
  readonly id: string
  readonly references: readonly Evidence[]
  /** Time, status, circumstances, notes and cautions; a value only when the pressure came as one text. */
  readonly whole: Reading
  readonly systolic: Reading | undefined
  readonly diastolic: Reading | undefined
  readonly mean: MeanPressure | undefined
  /** Other components, such as cuff size. */
  readonly further: readonly Reading[]
}

export function bloodPressure(content: PressureContent): BloodPressure {
  const { whole, systolic, diastolic, mean, further } = content
  const pair = [systolic, diastolic].filter((component) => component !== undefined)
  const hasOwnValue = valueContent(whole.value) === 'value'
  const sentMean = mean?.kind === 'sent' ? [mean.reading] : []
  const named = [...sentMean, ...further].filter(({ value }) => valueContent(value) === 'value')
  const values = pair.length > 0 ? pair : hasOwnValue || named.length === 0 ? [whole] : named
  // Two separate Observations have no panel around them: the whole is merged from both.
  const hasPanel = values.every(({ id }) => id !== whole.id)
  return {
    ...content,
    values,
    parts: hasPanel ? [...values, whole] : values,
    setting: measurementSetting(whole.circumstances),
    pending: pendingCount([...new Set([...values, ...sentMean, ...further])]),
  }
}
