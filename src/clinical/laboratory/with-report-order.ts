import { flowsheetGroups, type FlowsheetGroup } from './flowsheet-catalogue.ts'
import { flowsheetPlace } from './flowsheet-order.ts'
import type { Flowsheet, FlowsheetRow, FlowsheetSection } from './flowsheet.ts'
import type { ReportPlace, ReportPlaces } from './report-places.ts'

/** A row, with the group of its code, and its place in the newest report that has one of its results. */
interface PlacedRow {
  readonly row: FlowsheetRow
  readonly group: FlowsheetGroup
  readonly reported: ReportPlace | undefined
}

/**
 * A flowsheet with its rows in their groups, those that a laboratory reports together beside each other and in its
 * order, where the first of them would be. What the catalogue does not know is in the group of what it is reported with;
 * where it knows nothing of a panel, the panel is a section of its own, in the source's words.
 * @param places undefined where reports were not asked for: the sheet stays as it is
 */
export function withReportOrder(sheet: Flowsheet, places: ReportPlaces | undefined): Flowsheet {
  return places ? { ...sheet, groups: placedSections(sheet, places) } : sheet
}

function placedSections({ groups }: Flowsheet, places: ReportPlaces): readonly FlowsheetSection[] {
  const placed = groups.flatMap(({ rows }) => rows.map((row) => placedRow(row, places)))
  const panels = Map.groupBy(placed, ({ reported }) => reported?.panel)
  // Known rows first: a block stands where the first of them does.
  const sections = Map.groupBy([...placed.filter(isKnown), ...placed.filter(isUnknown)], sectionOf)

  return flowsheetGroups.flatMap((group) => [
    ...(group === 'further' ? ownSections() : []),
    ...(sections.has(group) ? [{ group, rows: inBlocks(sections.get(group) ?? []) }] : []),
  ])

  function sectionOf({ group, reported }: PlacedRow): string {
    const together = reported && panels.get(reported.panel)
    if (group !== 'further' || !together) return group
    const known = together.find(isKnown)
    if (known) return known.group
    return together.length > 1 ? ownSection(reported.panel) : group
  }

  function ownSections(): FlowsheetSection[] {
    return [...panels].flatMap(([key = '', [first]]) => {
      const own = sections.get(ownSection(key))
      const panel = { key, name: first?.reported?.name ?? '' }
      return own ? [{ group: 'further' as const, panel, rows: inBlocks(own) }] : []
    })
  }
}

function placedRow(row: FlowsheetRow, places: ReportPlaces): PlacedRow {
  const { key, readings } = row.analyte
  const newest = readings.find(({ reference }) => places.has(reference))
  return { row, group: flowsheetPlace(key).group, reported: newest && places.get(newest.reference) }
}

function isKnown({ group }: PlacedRow): boolean {
  return group !== 'further'
}

function isUnknown(row: PlacedRow): boolean {
  return !isKnown(row)
}

const ownSection = (panel: string) => `panel ${panel}`

function inBlocks(rows: readonly PlacedRow[]): readonly FlowsheetRow[] {
  const blocks = Map.groupBy(rows, ({ row, reported }) =>
    reported ? ownSection(reported.panel) : `row ${row.analyte.key}`,
  )
  return [...blocks.values()].flatMap((block) =>
    block
      .toSorted((one, other) => (one.reported?.place ?? 0) - (other.reported?.place ?? 0))
      .map(({ row }) => row),
  )
}
