import type { LaunchBinding } from '../launches/launch-handles.ts'
import { grantableScopes, type ServedTypes } from '../scopes/grantable-scopes.ts'
import type { Client } from '../clients/clients.ts'
import { boundedScopes } from '../scopes/bounded-scopes.ts'
import { isAboutOnePatient } from '../scopes/smart-scopes.ts'

/** One authorization request, as far as it has come: what was asked, and what the pages have learnt. */
export interface Attempt {
  readonly uid: string
  readonly client: Client
  readonly redirectUri: string
  /** The `scope` parameter as it came. */
  readonly asked: string
  /** What of it can be granted to this client, in this launch. */
  readonly scopes: readonly string[]
  /** Present in an EHR launch. */
  readonly binding: LaunchBinding | undefined
  readonly learnt: Learnt
}

export interface Learnt {
  /** Account id. */
  readonly user?: string | undefined
  readonly patient?: string | undefined
  /** Empty for "no visit", undefined for not asked yet. */
  readonly encounter?: string | undefined
}

/**
 * What can be granted to this client in this launch. Without a launch value there is nothing that the `launch` scope
 * could bring; in an EHR launch `launch/patient` and `launch/encounter` are hints, kept where there is such a context.
 */
export function scopesOfAttempt(
  asked: string,
  client: Client,
  binding: LaunchBinding | undefined,
  served: ServedTypes,
): string[] {
  const bounds = [client.scope?.split(' '), binding?.grantable].filter((each) => each !== undefined)
  const within = bounds.reduce(boundedScopes, grantableScopes(asked, served))
  // Again, for a bound may name what cannot be granted.
  return grantableScopes(within.join(' '), served).filter((scope) => {
    if (scope === 'launch') return binding !== undefined
    return !(binding && scope === 'launch/encounter' && binding.encounter === undefined)
  })
}

export type Step = 'sign-in' | 'patient' | 'encounter' | 'consent'

/** What is still to be asked, in this order; undefined when nothing is. */
export function nextStep({ scopes, binding, learnt }: Attempt): Step | undefined {
  if (learnt.user === undefined) return 'sign-in'
  if (scopes.some(needsPatient) && learnt.patient === undefined) return 'patient'
  // In an EHR launch the EHR has said which visit it is about.
  const needsEncounter = binding === undefined && scopes.includes('launch/encounter')
  if (needsEncounter && learnt.encounter === undefined) return 'encounter'
  return binding === undefined || binding.asksConsent === true ? 'consent' : undefined
}

/** Whether a patient has to be in context: "it MAY infer the launch/patient scope". */
function needsPatient(scope: string): boolean {
  return isAboutOnePatient(scope) || scope === 'launch/patient' || scope === 'launch/encounter'
}
