import { dayKey } from '#src/clinical/laboratory/flowsheet-days.ts'
import type { ExportOption } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { formatDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { possibleInstants } from '#src/r4/date-order.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'

type Effective = FhirDateTime | undefined

const days = { '1d': 1, '7d': 7, '30d': 30, '90d': 90, '1y': 365.25 } as const

const spans = Object.keys(days) as readonly (keyof typeof days)[]

/** How many single days are offered. */
const maxDays = 30

/**
 * The times from which readings can be taken out: the latest of each, up to a year, everything, or one of the newest
 * days.
 * @param now epoch ms
 */
export function exportPeriods(
  {
    dates,
    isLatestProven,
  }: { readonly dates: readonly Effective[]; readonly isLatestProven: boolean },
  words: ExportsMessages,
  t: Messages,
  now: number,
): ExportOption[] {
  const option = (value: (typeof spans)[number] | 'all') => ({
    value,
    name: words.counted(
      words.periods[value],
      dates.filter((date) => isInPeriod(date, value, now)).length,
    ),
  })
  const byDay = Map.groupBy(dates, (effective) => dayKey({ effective }))
  const single = [...byDay]
    .filter(([day]) => day !== '')
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .slice(0, maxDays)
    .map(([day, all]) => ({
      value: day,
      name: words.counted(all[0] ? formatDay(all[0], t.formats) : day, all.length),
      group: words.oneDay,
    }))
  return [
    { value: 'latest', name: isLatestProven ? words.periods.latest : words.newestReadOfEach },
    ...[...spans, 'all' as const].map(option),
    ...single,
  ]
}

/**
 * Whether a reading is of a period other than "the latest". One that may be is: a day or a month is not known better.
 * Of the undated ones only "everything" says anything.
 * @param now epoch ms
 */
export function isInPeriod(effective: Effective, period: string, now: number): boolean {
  if (period === 'all') return true
  if (effective === undefined) return false
  const span = spans.find((each) => each === period)
  return span === undefined
    ? dayKey({ effective }) === period
    : possibleInstants(effective).to >= now - days[span] * 86_400_000
}
