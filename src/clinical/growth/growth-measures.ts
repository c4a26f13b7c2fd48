import { codeSystems } from '#src/r4/code-systems.ts'
import type { VitalSignKind } from '../vital-signs/vital-sign-codes.ts'
import type { VitalSigns } from '../vital-signs/vital-signs.ts'
import type { GrowthMeasure } from './growth-types.ts'

const measures: Partial<Record<VitalSignKind, GrowthMeasure>> = {
  'body-weight': 'weight',
  'body-height': 'length-height',
  'body-mass-index': 'bmi',
}

export function measureOfKind(kind: VitalSignKind): GrowthMeasure | undefined {
  return measures[kind]
}

/** Head circumference, also by tape measure: https://loinc.org/9843-4, https://loinc.org/8287-5 */
const headCodes = ['9843-4', '8287-5'].map((code) => `${codeSystems.loinc}|${code}`)

/** Which measure of growth the histories of vital signs are, by the key of each. */
export function growthMeasures({
  signs,
  further,
}: Pick<VitalSigns, 'signs' | 'further'>): ReadonlyMap<string, GrowthMeasure> {
  const found = new Map<string, GrowthMeasure>()
  for (const { kind, history } of signs) {
    const measure = measureOfKind(kind)
    if (history && measure) found.set(history.key, measure)
  }
  for (const { key, latest } of further)
    if (latest.codes.some((code) => headCodes.includes(code))) found.set(key, 'head-circumference')
  return found
}
