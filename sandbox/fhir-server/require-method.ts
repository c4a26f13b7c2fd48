import { FhirFailure } from './answers/fhir-failure.ts'

/** @throws FhirFailure 405 that names the allowed methods */
export function requireMethod(method: string, allowed: readonly string[]): void {
  if (allowed.includes(method)) return
  throw new FhirFailure(405, 'not-supported', `${method} is not possible here`, {
    allow: allowed.join(', '),
  })
}
