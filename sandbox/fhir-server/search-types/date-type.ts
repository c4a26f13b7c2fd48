import { FhirFailure } from '../answers/fhir-failure.ts'
import { dateRange, type DateRange } from './date-range.ts'
import { unescaped } from './escaping.ts'
import type { SearchType } from './search-type.ts'

/** Compares two ranges: https://hl7.org/fhir/R4/search.html#3.1.1.4.7, prefixes in #3.1.1.4.5 */
export const dateType: SearchType<DateRange> = {
  type: 'date',
  modifiers: [],
  matching(asked, _, { now }) {
    const [, prefix = 'eq', text = ''] =
      /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/s.exec(unescaped(asked)) ?? []
    const wanted = dateRange(text)
    if (!wanted) throw new FhirFailure(400, 'value', `"${asked}" is not a date`)
    return prefixTest(prefix, wanted, now)
  },
  key: ({ low, high }) => `${String(low)} ${String(high)}`,
  // A Period without a start is sorted by its end.
  sortKey: ({ low, high }) => (low === -Infinity ? high : low),
}

function prefixTest(prefix: string, wanted: DateRange, now: number): (value: DateRange) => boolean {
  const isWithin = ({ low, high }: DateRange) => low >= wanted.low && high <= wanted.high
  const reachesAbove = ({ high }: DateRange) => high > wanted.high
  const reachesBelow = ({ low }: DateRange) => low < wanted.low
  switch (prefix) {
    case 'ne':
      return (value) => !isWithin(value)
    case 'gt':
      return reachesAbove
    case 'lt':
      return reachesBelow
    case 'ge':
      return (value) => reachesAbove(value) || isWithin(value)
    case 'le':
      return (value) => reachesBelow(value) || isWithin(value)
    case 'sa':
      return ({ low }) => low > wanted.high
    case 'eb':
      return ({ high }) => high < wanted.low
    case 'ap': {
      // R4 recommends "10% of the gap between now and the date".
      const gap = Math.abs(now - (wanted.low + wanted.high) / 2) / 10
      return ({ low, high }) => high >= wanted.low - gap && low <= wanted.high + gap
    }
    default:
      return isWithin
  }
}
