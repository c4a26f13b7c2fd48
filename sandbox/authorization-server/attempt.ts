import type { LaunchBinding } from './launch-handles.ts'
import { grantableScopes, type ServedTypes } from './grantable-scopes.ts'
import type { Client } from './clients.ts'
import { isAboutOnePatient, resourceScopeOf } from './smart-scopes.ts'

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
  const limits = [client.scope?.split(' '), binding?.grantable].filter((each) => each !== undefined)
  return grantableScopes(asked, served).filter((scope) => {
    if (resourceScopeOf(scope)) return limits.every((limit) => limit.includes(scope))
    if (scope === 'launch') return binding !== undefined
    return !(binding && scope === 'launch/encounter' && binding.encounter === undefined)
  })
}

/** Whether a patient has to be in context: "it MAY infer the launch/patient scope". */
export function needsPatient({ scopes }: Attempt): boolean {
  return scopes.some(
    (scope) => isAboutOnePatient(scope) || /^launch\/(patient|encounter)$/.test(scope),
  )
}

/** In an EHR launch the EHR has said which visit it is about. */
export function needsEncounter({ scopes, binding }: Attempt): boolean {
  return binding === undefined && scopes.includes('launch/encounter')
}

export function needsConsent({ binding }: Attempt): boolean {
  return binding === undefined || binding.asksConsent === true
}
