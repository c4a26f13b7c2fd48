import { laboratoryMeasures as tests } from '../codes/laboratory-measures.ts'
import { printedValue } from '../codes/measure.ts'
import type { Random } from '../random.ts'

export interface BloodState {
  /** g/dL */
  readonly haemoglobin: number
  /** fL */
  readonly mcv: number
  readonly leukocytes: number
  readonly platelets: number
  readonly rdw?: number
  /** Shares of leukocytes. With both it is a count with differential. */
  readonly neutrophils?: number
  readonly lymphocytes?: number
}

/**
 * A consistent blood count: Hct is about three times Hgb, MCV = 10 Hct / RBC, MCH = 10 Hgb / RBC and
 * MCHC = 100 Hgb / Hct, all computed from printed values.
 */
export function bloodCount(state: BloodState, random: Random) {
  const haemoglobin = printedValue(tests.haemoglobin, state.haemoglobin)
  const haematocrit = printedValue(
    tests.haematocrit,
    (100 * haemoglobin) / (33.6 + 0.3 * random.noise()),
  )
  const erythrocytes = printedValue(
    tests.erythrocytes,
    (10 * haematocrit) / (state.mcv + 0.4 * random.noise()),
  )
  return {
    leukocytes: state.leukocytes,
    erythrocytes,
    haemoglobin,
    haematocrit,
    mcv: (10 * haematocrit) / erythrocytes,
    mch: (10 * haemoglobin) / erythrocytes,
    mchc: (100 * haemoglobin) / haematocrit,
    rdw: (state.rdw ?? 13.2) + 0.15 * random.noise(),
    platelets: state.platelets,
    ...(state.neutrophils === undefined || state.lymphocytes === undefined
      ? {}
      : {
          neutrophils: state.leukocytes * state.neutrophils,
          lymphocytes: state.leukocytes * state.lymphocytes,
        }),
  }
}
