import type { FaultPlace } from './fault.ts'

/** Where in the conversation a request belongs; undefined for the EHR's own pages, and for preflights. */
export function placeOf(
  method: string,
  { pathname }: URL,
  form: URLSearchParams,
): FaultPlace | undefined {
  if (method === 'OPTIONS') return undefined
  if (/^\/fhir\/r4\/(\.well-known\/|metadata$)/.test(pathname)) return 'discovery'
  if (/^\/fhir\/r4(\/|$)/.test(pathname)) return 'fhir'
  if (/^\/auth\/authorize(\/|$)/.test(pathname)) return 'authorization'
  if (pathname !== '/auth/token') return undefined
  return form.get('grant_type') === 'refresh_token' ? 'refresh' : 'token'
}
