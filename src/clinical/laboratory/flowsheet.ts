import { byName } from '../by-name.ts'
import type { ReadingHistory } from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import { sharedUnit } from '../observation/shared-unit.ts'
import { flowsheetGroups, type FlowsheetGroup } from './flowsheet-catalogue.ts'
import { dayKey, flowsheetDays, type FlowsheetDay } from './flowsheet-days.ts'
import { flowsheetPlace } from './flowsheet-order.ts'
import { isRemarkable } from '../observation/judgement.ts'
import type { Laboratory } from './laboratory-results.ts'

/** All laboratory results, analytes by days. */
export interface Flowsheet {
  /** Groups with rows, in reading order. */
  readonly groups: readonly FlowsheetSection[]
  /** Oldest first. */
  readonly days: readonly FlowsheetDay[]
}

export interface FlowsheetSection {
  readonly group: FlowsheetGroup
  /** What the laboratory calls them together, where no group holds any of them. */
  readonly panel?: { readonly key: string; readonly name: string }
  readonly rows: readonly FlowsheetRow[]
}

export interface FlowsheetRow {
  readonly analyte: ReadingHistory
  /** The unit of most of its numbers; undefined where no unit has more than half of them. */
  readonly unit: string | undefined
  /** Whether any of its results has a flag, or is outside the range that came with it. */
  readonly isRemarkable: boolean
  /** Whether two of its numbers may be joined by a line. */
  readonly hasTrend: boolean
  /** Newest first, by the key of their day. */
  readonly readingsByDay: ReadonlyMap<string, readonly Reading[]>
}

/** @param now epoch ms */
export function flowsheet({ groups }: Pick<Laboratory, 'groups'>, now: number): Flowsheet {
  const analytes = groups.flatMap((each) => each.analytes).toSorted(inReadingOrder)
  const rows = Map.groupBy(
    analytes.map(flowsheetRow),
    ({ analyte }) => flowsheetPlace(analyte.key).group,
  )
  return {
    groups: flowsheetGroups.flatMap((group) => {
      const own = rows.get(group)
      return own ? [{ group, rows: own }] : []
    }),
    days: flowsheetDays(
      analytes.flatMap(({ readings }) => readings),
      now,
    ),
  }
}

function flowsheetRow(analyte: ReadingHistory): FlowsheetRow {
  const { readings, series } = analyte
  return {
    analyte,
    unit: sharedUnit(readings),
    isRemarkable: readings.some(isRemarkable),
    hasTrend: series.some((each) => each.readings.length > 1),
    readingsByDay: Map.groupBy(readings, dayKey),
  }
}

function inReadingOrder(one: ReadingHistory, other: ReadingHistory): number {
  return flowsheetPlace(one.key).place - flowsheetPlace(other.key).place || byName(one, other)
}
