export type Sex = 'female' | 'male'

/**
 * CKD-EPI 2021 creatinine equation: eGFR in mL/min/1.73 m² from creatinine in mg/dL, for adults.
 * Inker LA et al., N Engl J Med 2021;385:1737-1749.
 */
export function estimatedFiltration(creatinine: number, ageYears: number, sex: Sex): number {
  const { kappa, alpha } = constants[sex]
  const ratio = creatinine / kappa
  return atRatioOne(ageYears, sex) * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2
}

/** The creatinine for which the equation gives this filtration. */
export function creatinineAt(filtration: number, ageYears: number, sex: Sex): number {
  const { kappa, alpha } = constants[sex]
  const share = filtration / atRatioOne(ageYears, sex)
  return kappa * share ** (1 / (share < 1 ? -1.2 : alpha))
}

const constants = {
  female: { kappa: 0.7, alpha: -0.241 },
  male: { kappa: 0.9, alpha: -0.302 },
} as const

function atRatioOne(ageYears: number, sex: Sex): number {
  return 142 * 0.9938 ** ageYears * (sex === 'female' ? 1.012 : 1)
}
