import type { NewsPlace } from '#src/clinical/news/news-line.ts'

/** Leads from a result in the news to its trend. */
export interface ResultLinkProps {
  readonly place: NewsPlace
  /** The id of the result: it is read in the trend. */
  readonly reading: string
  readonly children: string
}
