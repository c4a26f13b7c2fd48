import { randomUUID } from 'node:crypto'
import type { LaunchBinding } from '../authorization-server/launch-handles.ts'

/** Every choice of a launch as URL parameters, for testers and tests: what a click in the EHR would bind. */
export function launchBinding(
  parameters: URLSearchParams,
  defaults: { readonly clientId: string; readonly user: string },
): LaunchBinding {
  const text = (name: string) => parameters.get(name) || undefined
  return {
    clientId: text('client') ?? defaults.clientId,
    user: text('user') ?? defaults.user,
    patient: text('patient'),
    encounter: text('encounter'),
    grantable: text('scopes')?.split(' '),
    accessTokenSeconds: parameters.has('ttl') ? Number(parameters.get('ttl')) : undefined,
    needPatientBanner: parameters.get('need_patient_banner') !== 'false',
    intent: text('intent'),
    launch: randomUUID(),
  }
}
