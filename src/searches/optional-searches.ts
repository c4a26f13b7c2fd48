import type { DeclaredSearch } from './search-types.ts'

/**
 * What an EHR is asked for only where its entry says so (`optionalSearches`), because the registration there has the
 * scope. Nothing of the chart depends on it: it is asked once the chart is there, and without it the chart is the same
 * but for what it adds.
 *
 * - `encounters`: when the last one began, to look for what is new since. Without dates: it may be long ago.
 * - `diagnostic-reports`: which results a laboratory reported together, and in which order.
 *   https://hl7.org/fhir/R4/diagnosticreport-definitions.html#DiagnosticReport.result
 */
export const optionalSearches = {
  encounters: {
    resourceType: 'Encounter',
    interaction: 'search',
    permission: 'rs',
    sort: '-date,_id',
  },
  'diagnostic-reports': {
    resourceType: 'DiagnosticReport',
    interaction: 'search',
    permission: 'rs',
    category: { system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' },
    sort: '-date,_id',
    window: { parameter: 'date', months: 24, slices: 1, enough: 0 },
  },
} as const satisfies Readonly<Record<string, DeclaredSearch>>

export type OptionalSearchId = keyof typeof optionalSearches

export const optionalSearchIds = Object.keys(optionalSearches) as readonly OptionalSearchId[]
