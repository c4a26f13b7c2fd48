import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Dates that are coarse, written otherwise, absent or impossible. Clause: R4 datatypes, "dateTime". */
export const dateMess: readonly MessKind[] = [
  {
    kind: 'date-year',
    what: 'A result dated to the year.',
    serves: 'Precision is kept: a year is never shown as a day.',
    changes: ['effectiveDateTime'],
    isFor: isResult,
    make: (resource) => [redated(resource, (effective) => effective.slice(0, 4))],
  },
  {
    kind: 'date-year-month',
    what: 'A result dated to the month.',
    serves: 'Precision is kept: a month is never shown as its first day.',
    changes: ['effectiveDateTime'],
    isFor: isResult,
    make: (resource) => [redated(resource, (effective) => effective.slice(0, 7))],
  },
  {
    kind: 'date-without-time',
    what: 'A result dated to the day.',
    serves: 'No midnight is invented, and no zone moves the day.',
    changes: ['effectiveDateTime'],
    isFor: isResult,
    make: (resource) => [redated(resource, (effective) => effective.slice(0, 10))],
  },
  {
    kind: 'date-in-utc',
    what: 'The same instant, written with Z beside results that carry an offset.',
    serves: 'Instants are compared as instants, not as text.',
    changes: ['effectiveDateTime'],
    isFor: (resource) => isResult(resource) && !effectiveOf(resource).endsWith('Z'),
    make: (resource) => [redated(resource, (effective) => withOffset(effective, 0))],
  },
  {
    kind: 'date-other-offset',
    what: 'The same instant, written 8 hours behind or 13 hours ahead of UTC, mostly on another day.',
    serves: "Days are those of the result's own offset; the order is that of instants.",
    changes: ['effectiveDateTime'],
    isFor: isResult,
    make: (resource, random) => [
      redated(resource, (effective) => withOffset(effective, random.next() < 0.5 ? -8 : 13)),
    ],
  },
  {
    kind: 'date-only-issued',
    what: 'A result without effective[x], only with the instant of its release.',
    serves: 'When it was released is never shown as when it was taken.',
    changes: ['effectiveDateTime', 'issued'],
    isFor: isResult,
    make: (resource) => [
      altered(resource, {
        effectiveDateTime: undefined,
        issued: resource['issued'] ?? effectiveOf(resource),
      }),
    ],
  },
  {
    kind: 'date-missing',
    what: 'A result without any date: neither effective[x] nor issued.',
    serves: 'A missing date never becomes today or 1970, and the result stays reachable.',
    changes: ['effectiveDateTime', 'issued'],
    isFor: isResult,
    make: (resource) => [altered(resource, { effectiveDateTime: undefined, issued: undefined })],
  },
  {
    kind: 'date-future',
    what: 'A result dated ten years ahead, as when a year is mistyped.',
    serves: 'Nothing of the future passes for the latest value unsaid.',
    changes: ['effectiveDateTime'],
    isFor: isResult,
    make: (resource) => [redated(resource, tenYearsLater)],
  },
]

function isResult(resource: Resource): boolean {
  return numericResult(resource) !== undefined
}

function effectiveOf(resource: Resource): string {
  return numericResult(resource)?.effective ?? ''
}

function redated(resource: Resource, date: (effective: string) => string): Resource {
  return altered(resource, { effectiveDateTime: date(effectiveOf(resource)) })
}

function withOffset(effective: string, hours: number): string {
  const there = new Date(Date.parse(effective) + hours * 3_600_000).toISOString().slice(0, 19)
  if (hours === 0) return `${there}Z`
  return `${there}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
}

/** The 29th of February has no day ten years later: it becomes the 28th. */
function tenYearsLater(effective: string): string {
  const later = `${String(Number(effective.slice(0, 4)) + 10)}${effective.slice(4)}`
  return later.replace('-02-29T', '-02-28T')
}
