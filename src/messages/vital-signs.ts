export interface VitalSignsMessages {
  readonly bloodPressure: string
  readonly kinds: {
    readonly 'heart-rate': string
    readonly 'oxygen-saturation': string
    readonly 'body-temperature': string
    readonly 'respiratory-rate': string
    readonly 'body-weight': string
    readonly 'body-height': string
    readonly 'pain-score': string
    readonly 'body-mass-index': string
  }
  /** In place of a value: what has the code of this kind has another name or unit, and is listed under it. */
  readonly underOtherName: string
  readonly meanCalculated: (value: string) => string
  readonly meanSent: (value: string) => string
  readonly plotOf: (drawn: number, all: number) => string
  /** What a stroke of the drawing means. */
  readonly home: string
  readonly elsewhere: string
  readonly dayRange: string
  readonly drawnOf: (drawn: number, all: number, window: string) => string
  /** Before those that are more than 30 days older than the newest. */
  readonly older: string
}
