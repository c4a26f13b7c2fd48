import type { NewsPlace } from '#src/clinical/news/news-line.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'

/** Leads from a result in the news to its trend. */
export interface ResultLinkProps {
  readonly place: NewsPlace
  /** The result: it is read in the trend, and its time is in what is shown. */
  readonly reading: Pick<Reading, 'id' | 'effective'>
  readonly children: string
}
