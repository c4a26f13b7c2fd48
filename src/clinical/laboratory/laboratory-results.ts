import type { Finding } from '../finding.ts'
import { allReadings } from '../observation/all-readings.ts'
import { readingHistories, type ReadingHistory } from '../observation/reading-history.ts'
import { partitionObservations } from '../observation/partition-observations.ts'
import { laboratoryGroups, laboratoryPlace, type LaboratoryGroup } from './laboratory-groups.ts'

export interface Laboratory {
  /** Groups that hold something, in reading order; analytes in their group's order, further ones by name. */
  readonly groups: readonly {
    readonly group: LaboratoryGroup
    readonly analytes: readonly ReadingHistory[]
  }[]
}

/**
 * Laboratory results by analyte. Every Observation that is not left out can be reached from one of the rows.
 * @param now epoch ms
 */
export function laboratoryResults(
  observations: readonly unknown[],
  now: number,
): Finding<Laboratory> {
  const { kept, leftOut } = partitionObservations(observations)
  const analytes = readingHistories(kept.flatMap(allReadings), now).toSorted(inReadingOrder)
  const groups = laboratoryGroups
    .map((group) => ({
      group,
      analytes: analytes.filter(({ key }) => laboratoryPlace(key).group === group),
    }))
    .filter((each) => each.analytes.length > 0)
  const shown = analytes.flatMap(({ readings }) => readings.map(({ reference }) => reference))
  return { answer: { groups }, shown: [...new Set(shown)], leftOut }
}

function inReadingOrder(one: ReadingHistory, other: ReadingHistory): number {
  const byPlace = laboratoryPlace(one.key).place - laboratoryPlace(other.key).place
  if (byPlace !== 0) return byPlace
  const [name, otherName] = [one.name.toLowerCase(), other.name.toLowerCase()]
  return name < otherName ? -1 : name > otherName ? 1 : 0
}
