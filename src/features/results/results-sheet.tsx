import { useMemo } from 'react'
import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { ShownSection } from './shown-sections.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { withCutDecimals } from '#src/presentation/with-cut-decimals.ts'
import { rangeWithRest } from '#src/presentation/range-with-rest.ts'
import { plainUnit } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { SheetGroup } from '#src/ui/sheet/sheet-type.ts'
import { Sheet } from '#src/ui/sheet/sheet.tsx'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { sectionTitle } from './section-title.ts'
import type { ResultsView } from './results-view.ts'
import { rowNames, type RowName } from './row-names.ts'
import { sheetContent } from './sheet-content.ts'
import type { ResultColumn } from './sheet-columns.ts'

export interface ResultsSheetProps {
  readonly columns: readonly ResultColumn[]
  readonly groups: readonly ShownSection[]
  readonly view: ResultsView
  readonly words: ResultsMessages
  readonly onOpen: (test: string, column: string | undefined) => void
  /** @param day the opaque key of a day that opens or closes */
  readonly onToggle: (day: string) => void
}

/** Analytes by days. A day shows its gravest result until it is opened into its draws. */
export function ResultsSheet(props: ResultsSheetProps) {
  const { columns, groups, view, words, onOpen, onToggle } = props
  const { test, column } = view
  const { t } = useView()
  const rows = useMemo(() => groups.flatMap((each) => each.rows), [groups])
  const sheetGroups = useMemo(() => {
    const names = rowNames(rows, t, words)
    return groups.map((each) => sheetGroup(each, names, t, words))
  }, [groups, rows, t, words])
  const content = useMemo(() => sheetContent(rows, columns, t, words), [rows, columns, t, words])
  const row = rows.findIndex(({ analyte }) => opaqueKey(analyte.key) === test)
  const place = columns.findIndex(({ key }) => opaqueKey(key) === column)
  return (
    <Sheet
      label={words.sheet}
      nameHead={words.test}
      rangeHead={words.range}
      earlier={words.earlier}
      later={words.later}
      groups={sheetGroups}
      columns={columns}
      content={content}
      selected={row === -1 ? undefined : { row, column: place }}
      onOpen={(position) => {
        const key = rows[position.row]?.analyte.key
        const columnKey = columns[position.column]?.key
        if (key !== undefined)
          onOpen(opaqueKey(key), columnKey === undefined ? undefined : opaqueKey(columnKey))
      }}
      onToggle={(position) => {
        const { toggle, day } = columns[position] ?? {}
        if (toggle && day) onToggle(opaqueKey(day.key))
      }}
    />
  )
}

function sheetGroup(
  section: ShownSection,
  names: ReadonlyMap<FlowsheetRow, RowName>,
  t: Messages,
  words: ResultsMessages,
): SheetGroup {
  const { group, panel, rows } = section
  const title = sectionTitle(section, t, words)
  return {
    key: panel ? `${group} ${panel.key}` : group,
    title: `${title} · ${String(rows.length)}`,
    rows: rows.map((row) => {
      const { analyte, unit } = row
      const { name = '', rest = '', code = '' } = names.get(row) ?? {}
      const range = rangeWithRest(analyte.latest, unit, t)
      return {
        key: analyte.key,
        name,
        rest: [rest, code].filter(Boolean).join(' · '),
        // Some sources name `INR` as the unit of INR.
        unit: unit === name ? '' : plainUnit(unit ?? ''),
        range: withCutDecimals(range.range),
        rangeRest: range.rest,
      }
    }),
  }
}
