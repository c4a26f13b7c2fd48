/** Leads to the trend of a laboratory analyte. */
export interface ResultLinkProps {
  /** The key of its `ReadingHistory`. */
  readonly analyte: string
  readonly children: string
}
