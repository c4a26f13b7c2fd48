/**
 * Whether an absolute URL lies inside a FHIR server: same origin, and a path that is the base or below it. Only such
 * URLs are asked with the access token (SMART App Launch 2.2,
 * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#access-fhir-api), and only such paging links are followed.
 *
 * `BASE?_getpages=…`, which some servers send as a next link, is inside; `BASE-other/` is not. Dot segments are resolved
 * before the comparison. Credentials in the URL are refused, and so are dots beside encoded slashes, which some
 * servers decode into a path outside the base.
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
