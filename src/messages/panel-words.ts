/** A panel's own words. Whole sentences, because other languages decide by the noun what agrees with it. */
export interface PanelWords {
  readonly title: string
  readonly counted: (count: number) => string
  readonly loading: string
  readonly notRequested: string
  readonly notPermittedLine: string
  readonly unreadable: string
  readonly notShown: string
  readonly noneRecorded: string
}
