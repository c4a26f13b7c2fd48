import type { SheetColumn } from './sheet-type.ts'

/** Neighbours of one period, as one head above them. */
export interface PeriodSpan {
  readonly key: string
  readonly period: string
  readonly columns: number
  readonly isAfterGap: boolean
}

export function periodSpans(columns: readonly SheetColumn[]): PeriodSpan[] {
  const spans: PeriodSpan[] = []
  for (const { key, period, isAfterGap } of columns) {
    const last = spans.at(-1)
    if (last?.period === period) spans[spans.length - 1] = { ...last, columns: last.columns + 1 }
    else spans.push({ key, period, columns: 1, isAfterGap })
  }
  return spans
}
