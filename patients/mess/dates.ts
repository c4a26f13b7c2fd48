import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Dates that are imprecise, in another time zone, missing or impossible: https://hl7.org/fhir/R4/datatypes.html#dateTime */
export const dateMess: readonly MessKind[] = [
  {
    kind: 'date-year',
    description: 'A result dated by year only.',
    expectation: 'Precision is kept: a year is never shown as a day.',
    changes: ['effectiveDateTime'],
    appliesTo: isResult,
    apply: (resource) => [redated(resource, (effective) => effective.slice(0, 4))],
  },
  {
    kind: 'date-year-month',
    description: 'A result dated by month only.',
    expectation: 'Precision is kept: a month is never shown as its first day.',
    changes: ['effectiveDateTime'],
    appliesTo: isResult,
    apply: (resource) => [redated(resource, (effective) => effective.slice(0, 7))],
  },
  {
    kind: 'date-without-time',
    description: 'A result dated by day, without a time.',
    expectation: 'No midnight is invented, and no time zone changes the day.',
    changes: ['effectiveDateTime'],
    appliesTo: isResult,
    apply: (resource) => [redated(resource, (effective) => effective.slice(0, 10))],
  },
  {
    kind: 'date-in-utc',
    description: 'The same instant in UTC, next to results with an offset.',
    expectation: 'Instants are compared as instants, not as text.',
    changes: ['effectiveDateTime'],
    appliesTo: (resource) => isResult(resource) && !effectiveOf(resource).endsWith('Z'),
    apply: (resource) => [redated(resource, (effective) => withOffset(effective, 0))],
  },
  {
    kind: 'date-other-offset',
    description:
      'The same instant, 8 hours behind or 13 hours ahead of UTC, usually on another day.',
    expectation: "Days are shown in the result's own offset, and sorted by instant.",
    changes: ['effectiveDateTime'],
    appliesTo: isResult,
    apply: (resource, random) => [
      redated(resource, (effective) => withOffset(effective, random.next() < 0.5 ? -8 : 13)),
    ],
  },
  {
    kind: 'date-only-issued',
    description: 'A result without effective[x], only with the instant it was issued.',
    expectation: 'The time it was issued is never shown as the time it was taken.',
    changes: ['effectiveDateTime', 'issued'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, {
        effectiveDateTime: undefined,
        issued: resource['issued'] ?? effectiveOf(resource),
      }),
    ],
  },
  {
    kind: 'date-missing',
    description: 'A result without any date: neither effective[x] nor issued.',
    expectation: 'A missing date never becomes today or 1970, and the result can still be found.',
    changes: ['effectiveDateTime', 'issued'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, { effectiveDateTime: undefined, issued: undefined }),
    ],
  },
  {
    kind: 'date-future',
    description: 'A result dated ten years ahead, as when a year is mistyped.',
    expectation: 'A result from the future is never shown as the latest without saying so.',
    changes: ['effectiveDateTime'],
    appliesTo: isResult,
    apply: (resource) => [redated(resource, tenYearsLater)],
  },
]

function isResult(resource: Resource): boolean {
  return numericResult(resource) !== undefined
}

function effectiveOf(resource: Resource): string {
  return numericResult(resource)?.effective ?? ''
}

function redated(resource: Resource, date: (effective: string) => string): Resource {
  return withElements(resource, { effectiveDateTime: date(effectiveOf(resource)) })
}

function withOffset(effective: string, hours: number): string {
  const there = new Date(Date.parse(effective) + hours * 3_600_000).toISOString().slice(0, 19)
  if (hours === 0) return `${there}Z`
  return `${there}${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`
}

/** 29 February does not exist ten years later and becomes 28 February. */
function tenYearsLater(effective: string): string {
  const later = `${String(Number(effective.slice(0, 4)) + 10)}${effective.slice(4)}`
  return later.replace('-02-29T', '-02-28T')
}
