import type { DeclaredSearch } from './search-types.ts'

/**
 * The relative search URL of a declared search for one patient, parameters in a fixed order,
 * so that a second launch sends the very same URL (and a CORS preflight can be remembered).
 *
 * @param from FHIR date of the window's start, or undefined for any date
 */
export function searchUrl(
  search: DeclaredSearch,
  patientId: string,
  { from, sort }: { readonly from?: string | undefined; readonly sort: boolean },
): string {
  const parameters: [string, string][] = [['patient', patientId]]
  if (search.category) parameters.push(['category', search.category.code])
  if (search.window && from !== undefined) parameters.push([search.window.parameter, `ge${from}`])
  if (search.sort !== undefined && sort) parameters.push(['_sort', search.sort])
  if (search.count !== undefined) parameters.push(['_count', String(search.count)])
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${search.resourceType}?${query}`
}

/** The first day, `YYYY-MM-01`, of the month that lies `months` before the month of `now` (UTC). */
export function windowStart(months: number, now: Date): string {
  const month = now.getUTCFullYear() * 12 + now.getUTCMonth() - months
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
}
