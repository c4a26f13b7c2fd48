export interface LaboratoryMessages {
  readonly groups: {
    readonly 'renal-and-electrolytes': string
    readonly 'liver-and-protein': string
    readonly haematology: string
    readonly coagulation: string
    readonly cardiac: string
    readonly diabetes: string
    readonly lipids: string
    readonly thyroid: string
    readonly 'inflammation-and-iron': string
    readonly further: string
  }
  readonly sub: string
  readonly byDay: string
  /** In the place of `sub` where the latest is not proven. */
  readonly subUnproven: string
  /** How many analytes are said in one line. */
  readonly moreUnflagged: (count: number) => string
}
