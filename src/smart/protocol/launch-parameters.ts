import { SmartError } from './smart-error.ts'

/** How the launch page was opened. Every parameter but `iss` and `launch` is ignored. */
export type LaunchParameters =
  | { readonly kind: 'ehr-launch'; readonly iss: string; readonly launch: string }
  | { readonly kind: 'standalone-launch' }

/**
 * SMART App Launch 2.2, "EHR launch": both `iss` and `launch` are required, once each.
 * @throws SmartError `malformed-launch`
 */
export function launchParameters(search: string): LaunchParameters {
  const parameters = new URLSearchParams(search)
  const [iss, ...moreIss] = parameters.getAll('iss')
  const [launch, ...moreLaunch] = parameters.getAll('launch')
  if (iss === undefined && launch === undefined) return { kind: 'standalone-launch' }
  if (!iss || moreIss.length > 0) throw new SmartError('malformed-launch', { diagnostics: 'iss' })
  if (!launch || moreLaunch.length > 0 || launch.length > 8192) {
    throw new SmartError('malformed-launch', { diagnostics: 'launch' })
  }
  return { kind: 'ehr-launch', iss, launch }
}
