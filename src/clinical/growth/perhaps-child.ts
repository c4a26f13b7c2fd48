import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { growthAge } from './growth-age.ts'
import { tableSex, type GrowthChild } from './growth-readings.ts'
import type { WithoutPercentile } from './without-percentile.ts'

export interface PerhapsChild {
  /** The patient, where growth tables have anything for the patient's age. */
  readonly child: GrowthChild | undefined
  /** Why nothing that was measured has a percentile. */
  readonly because: WithoutPercentile | undefined
}

/** A patient as a child; both are undefined for somebody who is certainly past the tables. */
export function perhapsChild(patient: GrowthChild, today: FhirDateTime | undefined): PerhapsChild {
  const age = growthAge(patient.birthDate, today)
  switch (age.kind) {
    case 'past-the-tables':
      return { child: undefined, because: undefined }
    case 'unknown':
      return { child: undefined, because: age.because }
    case 'child':
      return {
        child: patient,
        because: tableSex(patient) === undefined ? 'sex-not-male-or-female' : undefined,
      }
  }
}
