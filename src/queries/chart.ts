import type { FhirClient } from '#src/fhir/fhir-client.ts'
import type { Session } from '#src/smart/session.ts'

/** What a clinical question is asked of: one session's patient, through one FHIR client, at a given now. */
export interface Chart {
  readonly session: Session
  readonly fhirClient: FhirClient
  readonly now: () => Date
}

/** Keys start with FHIR server, patient and launch: no two charts can ever share an answer. */
export function chartKey({ session }: Chart, ...rest: readonly string[]): readonly string[] {
  return [session.fhirServerUrl, session.launchContext.patientId, session.launchId, ...rest]
}
