import type { DeclaredSearch } from './search-types.ts'

const observationCategory = 'http://terminology.hl7.org/CodeSystem/observation-category'

/**
 * Two years of results fill every trend; fewer than 30 of them and older ones matter more than speed. In half-years, so
 * that a page of 200 holds each of most charts, and nothing waits for a next page.
 */
const recent = { parameter: 'date', months: 24, slices: 4, enough: 30 } as const

/**
 * Everything this app asks an EHR for. Scopes, requests, the session report and the docs are made from it:
 * a scope that no search needs, or a search that no scope covers, cannot exist.
 *
 * - Observations are asked by category, in the code form that every vendor accepts: some refuse a search without one, and
 *   some find nothing by a component's code.
 * - MedicationRequests are asked without a window: an order from long ago can still be active.
 * - Medications are read one by one by reference: several EHRs ignore `_include`.
 */
export const declaredSearches = {
  patient: { resourceType: 'Patient', interaction: 'read', permission: 'r' },
  'vital-signs': {
    resourceType: 'Observation',
    interaction: 'search',
    permission: 'rs',
    category: { system: observationCategory, code: 'vital-signs' },
    sort: '-date,_id',
    window: recent,
  },
  laboratory: {
    resourceType: 'Observation',
    interaction: 'search',
    permission: 'rs',
    category: { system: observationCategory, code: 'laboratory' },
    sort: '-date,_id',
    window: recent,
  },
  'medication-requests': {
    resourceType: 'MedicationRequest',
    interaction: 'search',
    permission: 'rs',
  },
  'medication-reads': {
    resourceType: 'Medication',
    interaction: 'read',
    permission: 'r',
  },
} as const satisfies Readonly<Record<string, DeclaredSearch>>

export type SearchId = keyof typeof declaredSearches

export const everySearch: readonly DeclaredSearch[] = Object.values(declaredSearches)
