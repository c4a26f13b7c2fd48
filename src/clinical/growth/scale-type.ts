/** One distribution at one age and sex, read in both directions. Both functions increase strictly. */
export interface Scale {
  /** z-score of a positive measurement in the measure's unit. */
  readonly zScore: (value: number) => number
  /** The measurement at a z-score. */
  readonly valueAt: (z: number) => number
}
