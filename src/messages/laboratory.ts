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
  readonly test: string
  readonly latest: string
  readonly newestRead: string
  readonly unit: string
  readonly trend: string
  readonly previous: string
  readonly age: string
}
