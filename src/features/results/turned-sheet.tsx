import { useMemo } from 'react'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { plainUnit } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { SheetColumn, SheetContent, SheetGroup } from '#src/ui/sheet/sheet-type.ts'
import { Sheet } from '#src/ui/sheet/sheet.tsx'
import type { ResultsSheetProps } from './results-sheet.tsx'
import { sectionTitle } from './section-title.ts'
import type { ResultColumn } from './sheet-columns.ts'
import { rowNames } from './row-names.ts'
import { sheetContent } from './sheet-content.ts'
import type { ShownSection } from './shown-sections.ts'

/** The same sheet the other way round: days as rows, the newest first, and tests as columns. */
export function TurnedSheet(props: ResultsSheetProps) {
  const { columns: days, groups, view, words, onOpen, onToggle } = props
  const { t } = useView()
  const tests = useMemo(() => groups.flatMap((each) => each.rows), [groups])
  const newestFirst = useMemo(() => newestDaysFirst(days), [days])
  const columns = useMemo(() => testColumns(groups, t, words), [groups, t, words])
  const rows = useMemo(() => dayGroups(newestFirst, words), [newestFirst, words])
  const content = useMemo((): SheetContent => {
    const upright = sheetContent(tests, newestFirst, t, words)
    return {
      has: (row, column) => upright.has(column, row),
      cell: (row, column) => upright.cell(column, row),
      before: () => undefined,
    }
  }, [tests, newestFirst, t, words])
  const row = newestFirst.findIndex(({ key }) => opaqueKey(key) === view.column)
  const column = tests.findIndex(({ analyte }) => opaqueKey(analyte.key) === view.test)
  return (
    <Sheet
      label={words.sheet}
      look="turned"
      start="first"
      nameHead={words.dayAndTime}
      rangeHead=""
      earlier={words.testsBefore}
      later={words.testsAfter}
      groups={rows}
      columns={columns}
      content={content}
      selected={row === -1 || column === -1 ? undefined : { row, column }}
      onOpen={(position) => {
        const day = newestFirst[position.row]
        const test = tests[position.column]
        if (day && test) onOpen(opaqueKey(test.analyte.key), opaqueKey(day.key))
        else if (day && (day.toggle ?? day.isPart)) onToggle(opaqueKey(day.day.key))
      }}
      onToggle={() => undefined}
    />
  )
}

/** The draws of an opened day stay in the order of the day. */
function newestDaysFirst(columns: readonly ResultColumn[]): ResultColumn[] {
  return [...Map.groupBy(columns, ({ day }) => day).values()].toReversed().flat()
}

function testColumns(
  groups: readonly ShownSection[],
  t: Messages,
  words: ResultsMessages,
): SheetColumn[] {
  const names = rowNames(
    groups.flatMap((each) => each.rows),
    t,
    words,
  )
  return groups.flatMap((section) =>
    section.rows.map((row) => {
      const { analyte, unit } = row
      const { name = '', rest = '', code = '' } = names.get(row) ?? {}
      return {
        key: analyte.key,
        period: sectionTitle(section, t, words),
        name,
        sub: [code, plainUnit(unit ?? '')].filter(Boolean).join(' · '),
        label: [name, rest, code, plainUnit(unit ?? '')].filter(Boolean).join(' '),
        toggle: undefined,
        isPart: false,
        isAfterGap: false,
        isDoubtful: false,
      }
    }),
  )
}

/** Days under their month or year; a day of several draws opens into them. */
function dayGroups(days: readonly ResultColumn[], words: ResultsMessages): SheetGroup[] {
  const groups: { key: string; title: string; rows: SheetGroup['rows'][number][] }[] = []
  for (const { key, period, name, sub, toggle, isAfterGap, isPart } of days) {
    const title = period === '' ? words.noDate : period
    const row = {
      key,
      name: isPart && name === '' ? sub : name,
      rest: isPart && name !== '' ? sub : '',
      unit: toggle && !toggle.isOpen ? toggle.text : isPart ? '' : sub,
      range: '',
      isBeforeGap: isAfterGap,
      ...(toggle && { isExpanded: toggle.isOpen }),
    }
    const last = groups.at(-1)
    if (last?.title === title) last.rows.push(row)
    else groups.push({ key: `${title} ${key}`, title, rows: [row] })
  }
  return groups
}
