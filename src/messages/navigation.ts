/** The frame around the chart. */
export interface NavigationMessages {
  readonly app: string
  readonly label: string
  readonly chart: string
  readonly report: string
  readonly language: string
  readonly languageFailed: string
}
