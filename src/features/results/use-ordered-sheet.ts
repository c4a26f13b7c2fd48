import { useMemo, useState } from 'react'
import { flowsheet, type Flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import type { ReportPlaces } from '#src/clinical/laboratory/report-places.ts'
import { withReportOrder } from '#src/clinical/laboratory/with-report-order.ts'

export interface OrderedSheet {
  readonly sheet: Flowsheet | undefined
  /** A reader is at the rows: they stay where they are. */
  readonly settle: () => void
  /** Gives the rows the order of the reports that came since; undefined where it is the order that they have. */
  readonly takeReportOrder: (() => void) | undefined
}

/**
 * The flowsheet with its rows as the laboratory reports them. Rows do not move under a reader's hand: what is known of
 * the reports when it comes to them stays, and what comes later is taken only when the reader says so.
 * @param reports what is known of them now
 * @param now epoch ms
 */
export function useOrderedSheet(
  laboratory: Laboratory | undefined,
  reports: ReportPlaces | undefined,
  now: number,
): OrderedSheet {
  const [kept, keep] = useState<{ readonly reports: ReportPlaces | undefined }>()
  const used = kept ? kept.reports : reports
  const plain = useMemo(() => laboratory && flowsheet(laboratory, now), [laboratory, now])
  const sheet = useMemo(() => plain && withReportOrder(plain, used), [plain, used])
  const newest = useMemo(
    () => (plain && reports !== used ? withReportOrder(plain, reports) : sheet),
    [plain, reports, used, sheet],
  )
  const hasOtherOrder = useMemo(() => orderOf(newest) !== orderOf(sheet), [newest, sheet])
  const keepNow = () => {
    keep({ reports })
  }
  return {
    sheet,
    settle: kept ? () => undefined : keepNow,
    takeReportOrder: hasOtherOrder ? keepNow : undefined,
  }
}

function orderOf(sheet: Flowsheet | undefined): string {
  const sections = (sheet?.groups ?? []).flatMap(({ group, panel, rows }) => [
    panel?.key ?? group,
    ...rows.map(({ analyte }) => analyte.key),
  ])
  return sections.join('\n')
}
