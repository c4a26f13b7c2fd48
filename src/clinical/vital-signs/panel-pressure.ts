import { codeSystems } from '#src/r4/code-systems.ts'
import type { ParsedObservation } from '../observation/parsed-observation.ts'
import { bloodPressure, type BloodPressure } from './blood-pressure.ts'
import { calculatedMean } from './mean-pressure.ts'
import { diastolicCode, meanPressureCode, systolicCode } from './vital-sign-codes.ts'

/** The blood pressure of a panel. Its components are found by code, never by position. */
export function panelPressure({ whole, components }: ParsedObservation): BloodPressure {
  const coded = (code: string) =>
    components.find(({ codes }) => codes.includes(`${codeSystems.loinc}|${code}`))
  const [systolic, diastolic, mean] = [systolicCode, diastolicCode, meanPressureCode].map(coded)
  const known = [systolic, diastolic, mean]
  return bloodPressure({
    id: whole.id,
    references: [whole.reference],
    whole,
    systolic,
    diastolic,
    mean: mean ? { kind: 'sent', reading: mean } : calculatedMean(systolic, diastolic),
    further: components.filter((each) => !known.includes(each)),
  })
}
