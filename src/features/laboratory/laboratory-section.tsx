import type { SummarySection } from '#src/clinical/laboratory/summary-sections.ts'
import { GroupTime } from '#src/presentation/group-time.tsx'
import { HistoryRow } from '#src/presentation/history-row.tsx'
import { RunOnLine } from '#src/presentation/run-on-line.tsx'
import { rowScale, type RowScale } from '#src/presentation/row-scale.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { EarlierResult } from './earlier-result.tsx'

/** A group of results under a head that says what they share. */
export function LaboratorySection({ section }: { readonly section: SummarySection }) {
  const { t, now } = useView()
  const { groups, rows, rest, shared, period } = section
  const scale = rowScale(
    [...rows.map(({ analyte }) => analyte), ...rest],
    period,
    t.rows.months(12),
    t,
    now,
  )
  // What runs on in one line has neither a trend nor a value before.
  const hasRows = rows.length > 0
  const hasCritical = rows.some(({ critical }) => critical !== undefined)
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={4}>
          {groups.map((group) => t.laboratory.groups[group]).join(', ')}{' '}
          <GroupTime shared={shared} />
        </th>
        <td className="group__window">{hasRows && <WindowWords scale={scale} />}</td>
        <td className="row__before">
          {hasRows && (hasCritical ? t.rows.gravestOrBefore : t.rows.before)}
        </td>
      </tr>
      {rows.map(({ analyte, critical }) => (
        <HistoryRow
          key={analyte.key}
          name={analyte.name}
          history={analyte}
          shared={shared}
          scale={scale}
          sparkWidth={112}
          before={<EarlierResult analyte={analyte} critical={critical} />}
        />
      ))}
      {rest.length > 0 && (
        <RunOnLine
          title={t.laboratory.moreUnflagged(rest.length)}
          items={rest.map((history) => ({ name: history.name, history }))}
          columns={6}
        />
      )}
    </tbody>
  )
}

function WindowWords({ scale: { window, since } }: { readonly scale: RowScale }) {
  return (
    <>
      {window}
      {since !== undefined && (
        <>
          <span className="group__break"> </span>
          {since}
        </>
      )}
    </>
  )
}
