import type { ReadingHistory } from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import type { VitalSignKind } from '../vital-signs/vital-sign-codes.ts'

/** Everything that was read of one measurement, as far as news is made of it. */
export interface NewsLine extends Pick<
  ReadingHistory,
  'name' | 'latest' | 'rivals' | 'isOneTime' | 'laterWithoutValue' | 'datedAhead' | 'undated'
> {
  /** Unique among the lines. */
  readonly key: string
  readonly place: NewsPlace
  /** Of a vital sign that is known by its code: readers know it by one name. */
  readonly kind: VitalSignKind | undefined
  /** The numbers to draw, newest first. */
  readonly trend: readonly Reading[]
  /** Newest first, undated ones last. */
  readonly readings: readonly Reading[]
}

/** Where all of it is shown. */
export interface NewsPlace {
  readonly panel: 'laboratory' | 'vital-signs'
  /** The key of its `ReadingHistory`, or `blood-pressure`. */
  readonly history: string
}
