import { byName } from '../by-name.ts'
import type { Finding } from '../finding.ts'
import { listedReadings } from '../observation/listed-readings.ts'
import { partitionObservations } from '../observation/partition-observations.ts'
import { readingHistories, type ReadingHistory } from '../observation/reading-history.ts'
import { laboratoryGroups, laboratoryPlace, type LaboratoryGroup } from './laboratory-groups.ts'
import { unitlessNumbers } from './unitless-numbers.ts'

export interface Laboratory {
  /** Groups with results, in reading order; analytes in their group's order, those without a group by name. */
  readonly groups: readonly {
    readonly group: LaboratoryGroup
    readonly analytes: readonly ReadingHistory[]
  }[]
  /** How many results are still to come. */
  readonly pending: number
}

/**
 * Laboratory results by analyte. Every Observation that is not left out can be reached from one of the rows.
 * @param now epoch ms
 */
export function laboratoryResults(resources: readonly unknown[], now: number): Finding<Laboratory> {
  const { kept, leftOut } = partitionObservations(resources)
  const readingsOfAll = kept.flatMap(listedReadings)
  const analytes = readingHistories(readingsOfAll, now, unitlessNumbers).toSorted(inReadingOrder)
  const groups = laboratoryGroups
    .map((group) => ({
      group,
      analytes: analytes.filter(({ key }) => laboratoryPlace(key).group === group),
    }))
    .filter((each) => each.analytes.length > 0)
  const readings = analytes.flatMap((analyte) => analyte.readings)
  return {
    answer: {
      groups,
      pending: analytes.reduce((sum, { pending }) => sum + pending, 0),
    },
    shown: [...new Set(readings.map(({ reference }) => reference))],
    leftOut,
  }
}

function inReadingOrder(one: ReadingHistory, other: ReadingHistory): number {
  return laboratoryPlace(one.key).place - laboratoryPlace(other.key).place || byName(one, other)
}
