import { FhirFailure } from './answers/fhir-failure.ts'

export const fhirJson = 'application/fhir+json; charset=utf-8; fhirVersion=4.0'

const jsonTypes = ['application/fhir+json', 'application/json', 'text/json', 'json']

/**
 * This server answers in JSON and FHIR 4.0 only. `_format` overrides Accept.
 * https://hl7.org/fhir/R4/http.html#mime-type
 * @throws FhirFailure 406 when the client accepts neither
 */
export function requireAcceptable(accept: string | undefined, format: string | null): void {
  // An unescaped `+` in a query is a space, which R4 asks servers to tolerate.
  const ranges = format ? [format.replace('fhir json', 'fhir+json')] : (accept ?? '*/*').split(',')
  if (ranges.some(isServed)) return
  throw new FhirFailure(
    406,
    'not-supported',
    'this server answers application/fhir+json, fhirVersion 4.0',
  )
}

/** @throws FhirFailure 415 for a body that is not JSON of R4 */
export function requireJsonBody(contentType: string | undefined): void {
  const [type = ''] = (contentType ?? '').split(';')
  if (jsonTypes.includes(type.trim().toLowerCase()) && isServed(contentType ?? '')) return
  throw new FhirFailure(415, 'not-supported', 'a batch is application/fhir+json, fhirVersion 4.0')
}

/** @throws FhirFailure 415 for a body that is not a form */
export function requireFormBody(contentType: string | undefined, body: string): void {
  if (body === '' && contentType === undefined) return
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? '')) return
  throw new FhirFailure(
    415,
    'not-supported',
    'a search by POST is application/x-www-form-urlencoded',
  )
}

function isServed(range: string): boolean {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const value = (name: string) =>
    parameters.find((parameter) => parameter.startsWith(`${name}=`))?.slice(name.length + 1)
  const version = value('fhirversion')
  return (
    ['*/*', 'application/*', ...jsonTypes].includes(type) &&
    (version === undefined || /^4\.0(\.\d)?$/.test(version)) &&
    Number(value('q') ?? 1) > 0
  )
}
