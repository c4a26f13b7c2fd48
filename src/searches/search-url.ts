import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import type { DeclaredSearch } from './search-types.ts'
import type { TimeSlice } from './time-slice.ts'

/**
 * The relative search URL of a declared search for one patient, parameters in a fixed order,
 * so that a second launch sends the very same URL (and a CORS preflight can be remembered).
 */
export function searchUrl(
  search: DeclaredSearch,
  patientId: string,
  { from, before }: TimeSlice,
  ehr: EhrFamily,
): string {
  const parameters: [string, string][] = [['patient', patientId]]
  if (search.category) parameters.push(['category', search.category.code])
  if (search.window) {
    const { parameter } = search.window
    if (from !== undefined) parameters.push([parameter, `ge${from}`])
    if (before !== undefined) parameters.push([parameter, `lt${before}`])
  }
  if (search.sort !== undefined && ehr.sorts) parameters.push(['_sort', search.sort])
  const count = ehr.pageSizes[search.resourceType]
  if (count !== undefined) parameters.push(['_count', String(count)])
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const required = ehr.required?.[search.resourceType] ?? []
  return `${search.resourceType}?${query.concat(required).join('&')}`
}
