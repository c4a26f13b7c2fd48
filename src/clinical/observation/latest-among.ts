import { isCertainlyBefore, isSameTime, possibleInstants } from '#src/r4/date-order.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { distinctBy } from '../distinct-by.ts'
import type { Reading } from './reading-type.ts'

/**
 * What is known of the latest of several results. No order is ever decided by an id: what was measured at one time, or
 * at times that cannot be ordered, is there side by side.
 */
export interface LatestAmong<Each> {
  /** The newest with a value of its own; one without only where there is no other. */
  readonly latest: Each
  /** Other values of the same time, or of a time that cannot be ordered against it; each value once. */
  readonly rivals: readonly Each[]
  /** Whether all rivals are of exactly the time of the latest. */
  readonly isOneTime: boolean
  /** How many have a value and no readable date, so that they may be newer. */
  readonly undated: number
  /** Cancelled, or without a value and with or without a reason, and not older than the latest; newest first. */
  readonly laterWithoutValue: readonly Each[]
  /** Whether one that still waits for its result is not older than the latest. */
  readonly isNewerPending: boolean
  /** Others that are dated in the future: they are never the latest. */
  readonly datedAhead: readonly Each[]
}

export interface Judge<Each> {
  readonly reading: (each: Each) => Pick<Reading, 'effective' | 'issued' | 'status'>
  readonly content: (each: Each) => 'value' | 'pending' | 'none'
  /** The same text only for the same value. */
  readonly valueKey: (each: Each) => string
}

/**
 * @param all newest first
 * @param now epoch ms
 */
export function latestAmong<Each>(
  all: readonly Each[],
  { reading, content, valueKey }: Judge<Each>,
  now: number,
): LatestAmong<Each> | undefined {
  const dateOf = (each: Each) => reading(each).effective
  const isCancelled = (each: Each) => reading(each).status === 'cancelled'
  const isAhead = (each: Each) => isDatedAhead(reading(each), now)
  const hasValue = (each: Each) => content(each) === 'value' && !isCancelled(each)
  const values = all.filter(hasValue)
  const dated = values.filter((each) => dateOf(each) !== undefined)
  const others = all.filter(
    (each) => dateOf(each) && !isCancelled(each) && content(each) !== 'pending',
  )
  const latest =
    dated.find((each) => !isAhead(each)) ??
    dated[0] ??
    values[0] ??
    others.find((each) => !isAhead(each)) ??
    others[0] ??
    all[0]
  if (latest === undefined) return undefined
  const date = dateOf(latest)
  const candidates = all.filter((each) => each !== latest && !isAhead(each))
  const rivals = distinctBy(
    candidates.filter(
      (each) =>
        hasValue(each) && mayBeAsNew(dateOf(each), date) && valueKey(each) !== valueKey(latest),
    ),
    valueKey,
  )
  return {
    latest,
    rivals,
    isOneTime: rivals.every((each) => isOneTime(dateOf(each), date)),
    undated: candidates.filter(isUndatedAndMaybeNewer).length,
    laterWithoutValue: hasValue(latest)
      ? candidates.filter(
          (each) =>
            !hasValue(each) &&
            (isCancelled(each) || content(each) === 'none') &&
            isDatedAndMaybeNewer(each),
        )
      : [],
    isNewerPending: candidates.some(
      (each) => content(each) === 'pending' && !isCancelled(each) && isDatedAndMaybeNewer(each),
    ),
    datedAhead: all.filter((each) => each !== latest && isAhead(each)),
  }

  /** A result is measured before it is issued, so one that was issued before the latest is older. */
  function isUndatedAndMaybeNewer(each: Each): boolean {
    const { effective, issued } = reading(each)
    if (effective || date === undefined || !hasValue(each)) return false
    return issued === undefined || !isCertainlyBefore(issued, date)
  }

  function isDatedAndMaybeNewer(each: Each): boolean {
    const own = dateOf(each)
    return own !== undefined && date !== undefined && !isCertainlyBefore(own, date)
  }
}

/** Clocks differ: a date this little in the future is not taken for a wrong one. */
const clockTolerance = 5 * 60_000

/**
 * Whether a reading is dated in the future, which no measurement can be: a mistyped year, a wrong clock.
 * @param now epoch ms
 */
export function isDatedAhead({ effective }: Pick<Reading, 'effective'>, now: number): boolean {
  return effective !== undefined && possibleInstants(effective).from > now + clockTolerance
}

/** Both without a date, or dates of which the first is not certainly the older one. */
function mayBeAsNew(date: FhirDateTime | undefined, latest: FhirDateTime | undefined): boolean {
  if (date === undefined || latest === undefined) return date === latest
  return !isCertainlyBefore(date, latest)
}

function isOneTime(date: FhirDateTime | undefined, latest: FhirDateTime | undefined): boolean {
  return date !== undefined && latest !== undefined && isSameTime(date, latest)
}
