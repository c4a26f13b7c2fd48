import type { ExtractedReading, ReadingsSection } from './chart-extract.ts'

/** Results by their times, as many columns as fit on paper: the names are repeated on each sheet. */
export interface ResultSheet {
  /** Dates in words, the newest last. */
  readonly dates: readonly string[]
  readonly groups: readonly SheetGroup[]
}

interface SheetGroup {
  readonly title: string
  readonly rows: readonly SheetRow[]
}

interface SheetRow {
  readonly key: string
  readonly name: string
  /** Of all of its results; empty where they have different ones, and then each has its own. */
  readonly unit: string
  /** That came with the newest. */
  readonly range: string
  /** One place for each date; one place may hold several results. */
  readonly cells: readonly (readonly ExtractedReading[])[]
}

/** The sheet with the newest results is the first. A test without a result on a sheet is not on it. */
export function resultSheets(
  { groups }: Pick<ReadingsSection, 'groups'>,
  columns: number,
): ResultSheet[] {
  const times = new Map<string, number>()
  for (const { date, time } of groups.flatMap(({ rows }) => rows))
    times.set(date, Math.max(times.get(date) ?? -Infinity, time ?? -Infinity))
  const dates = [...times].toSorted(([, one], [, other]) => other - one).map(([date]) => date)
  const sheets = Array.from({ length: Math.ceil(dates.length / columns) }, (_, sheet) =>
    dates.slice(sheet * columns, (sheet + 1) * columns).toReversed(),
  )
  const tests = groups.map(({ title, rows }) => ({
    title,
    tests: [...Map.groupBy(rows, ({ key }) => key)].map(([key, own]) => test(key, own)),
  }))
  return sheets.map((own) => ({
    dates: own,
    groups: tests
      .map((group) => ({
        title: group.title,
        rows: group.tests
          .map(({ byDate, ...row }) => ({
            ...row,
            cells: own.map((date) => byDate.get(date) ?? []),
          }))
          .filter(({ cells }) => cells.some((cell) => cell.length > 0)),
      }))
      .filter(({ rows }) => rows.length > 0),
  }))
}

/** @param readings newest first */
function test(key: string, readings: readonly ExtractedReading[]) {
  const units = new Set(readings.flatMap(({ isNumber, unit }) => (isNumber ? [unit] : [])))
  const [newest] = readings
  return {
    key,
    name: newest?.name ?? '',
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
    range: newest?.range ?? '',
    byDate: Map.groupBy(readings, ({ date }) => date),
  }
}
