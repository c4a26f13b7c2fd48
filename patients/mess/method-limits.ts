export interface MethodLimit {
  /** In the unit of the laboratory's table. */
  readonly value: number
  /** The flag of a value beyond the limit. The kind applies only to results that already have it. */
  readonly flag: string
}

/** By LOINC code. */
export type MethodLimits = Readonly<Record<string, MethodLimit>>

/** The range in which the invented laboratory's methods report a number. Beyond it they report a comparator. */
export const methodLimits = {
  /** CRP, troponin I, NT-proBNP, albumin/creatinine ratio. */
  detectable: {
    '1988-5': { value: 0.6, flag: 'N' },
    '89579-7': { value: 3, flag: 'N' },
    '33762-6': { value: 36, flag: 'N' },
    '14959-1': { value: 3, flag: 'N' },
  },
  /** eGFR (as many laboratories do), NT-proBNP, troponin I, ferritin, CRP. */
  measurable: {
    '98979-8': { value: 90, flag: 'N' },
    '33762-6': { value: 35_000, flag: 'H' },
    '89579-7': { value: 25_000, flag: 'H' },
    '2276-4': { value: 1500, flag: 'H' },
    '1988-5': { value: 300, flag: 'H' },
  },
} as const satisfies Readonly<Record<string, MethodLimits>>
