import { SmartError } from './smart-error.ts'

/** How the launch page was opened. Parameters that are not named here are ignored. */
export type LaunchParameters =
  | { readonly kind: 'ehr-launch'; readonly iss: string; readonly launch: string }
  /** Without `iss`, a person chooses the EHR. */
  | {
      readonly kind: 'standalone-launch'
      readonly iss: string | undefined
      /** Whether a sign-in that is still alive must not do, as after a chart that was left alone: `prompt=login`. */
      readonly asksLogin: boolean
    }

const maxParameterLength = 8192

/**
 * The parameters in the launch page's query. An EHR launch has `iss` and `launch`, once each
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#launch-app-ehr-launch). With `iss` alone it is a standalone
 * launch at that EHR, as simulators start them: their base says what is simulated.
 * @throws SmartError `malformed-launch`, with the parameter in `diagnostics`
 */
export function launchParameters(search: string): LaunchParameters {
  const parameters = new URLSearchParams(search)
  const [iss, ...moreIss] = parameters.getAll('iss')
  const [launch, ...moreLaunch] = parameters.getAll('launch')
  const asksLogin = parameters.getAll('prompt').includes('login')
  if (iss === undefined && launch === undefined)
    return { kind: 'standalone-launch', iss, asksLogin }
  if (!iss || moreIss.length > 0) throw new SmartError('malformed-launch', { diagnostics: 'iss' })
  if (launch === undefined) return { kind: 'standalone-launch', iss, asksLogin }
  if (!launch || moreLaunch.length > 0 || launch.length > maxParameterLength) {
    throw new SmartError('malformed-launch', { diagnostics: 'launch' })
  }
  return { kind: 'ehr-launch', iss, launch }
}
