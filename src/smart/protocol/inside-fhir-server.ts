/**
 * Whether an absolute URL lies inside a FHIR server: same origin, and its path is the base or below it.
 * A path without the slash (`BASE?_getpages=…`, as HAPI's next links have) is inside; `BASE-other/` is not.
 * Dot segments are resolved before the comparison; credentials in the URL are refused.
 */
export function isInsideFhirServer(url: string, fhirServerUrl: string): boolean {
  const target = URL.parse(url)
  const base = URL.parse(fhirServerUrl)
  if (target === null || base === null || target.origin !== base.origin) return false
  if (target.username !== '' || target.password !== '') return false
  const basePath = base.pathname.replace(/\/$/, '')
  const decodedPath = target.pathname.replaceAll(/%2e/gi, '.').replaceAll(/%2f|%5c/gi, '/')
  if (decodedPath.split('/').includes('..')) return false
  return target.pathname === basePath || target.pathname.startsWith(`${basePath}/`)
}
