import { isSameTime } from '#src/r4/date-order.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { Reading, ReadingStatus } from './reading-type.ts'

/** What most of several readings have in common, so that each says only how it differs. */
export interface SharedFacts {
  /** The time of most of them; of equals the newest. Undefined when none has a date. */
  readonly effective: FhirDateTime | undefined
  /** The status of every one of them; undefined where they differ. */
  readonly status: ReadingStatus | undefined
  /** How every one of that very time was measured; empty where they differ. */
  readonly circumstances: readonly string[]
}

export function sharedFacts(
  readings: readonly Pick<Reading, 'effective' | 'status' | 'circumstances'>[],
): SharedFacts {
  const times = readings.flatMap(({ effective }) => effective ?? [])
  const [first] = readings
  const effective = times
    .map((time) => ({ time, count: times.filter((each) => isSameTime(each, time)).length }))
    .toSorted(
      (one, other) => other.count - one.count || other.time.earliest - one.time.earliest,
    )[0]?.time
  const [measured = [], ...others] = readings
    .filter((each) => effective && each.effective && isSameTime(each.effective, effective))
    .map(({ circumstances }) => circumstances)
  return {
    effective,
    status: readings.every(({ status }) => status === first?.status) ? first?.status : undefined,
    circumstances: others.every((each) => each.join() === measured.join()) ? measured : [],
  }
}

/** How a reading was measured, as far as the head of its group does not say it. */
export function ownCircumstances(
  reading: Pick<Reading, 'effective' | 'circumstances'>,
  shared: SharedFacts,
): readonly string[] {
  return isOfSharedTime(reading, shared) && shared.circumstances.length > 0
    ? []
    : reading.circumstances
}

/** Whether a reading is of the time that the head says; one without a date never is. */
export function isOfSharedTime(
  { effective }: Pick<Reading, 'effective'>,
  shared: Pick<SharedFacts, 'effective'>,
): boolean {
  return effective !== undefined && shared.effective !== undefined
    ? isSameTime(effective, shared.effective)
    : false
}
