/** The frame around the chart. */
export interface NavigationMessages {
  readonly app: string
  readonly label: string
  /** While nothing of the chart is there yet. */
  readonly opening: (ehr: string) => string
  readonly chart: string
  readonly results: string
  readonly report: string
  readonly language: string
  readonly languageFailed: string
}
