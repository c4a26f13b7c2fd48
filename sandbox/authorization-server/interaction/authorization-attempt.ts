import type { LaunchBinding } from '../launches/launch-handles.ts'
import { grantableScopes, type ServedTypes } from '../scopes/grantable-scopes.ts'
import type { Client } from '../clients/clients.ts'
import { boundedScopes } from '../scopes/bounded-scopes.ts'
import type { ScopeTraits } from '#sandbox/personalities/personality.ts'
import { plain } from '#sandbox/personalities/plain.ts'
import { isKnownHere } from '../scopes/scopes-within-traits.ts'
import { isAboutOnePatient } from '../scopes/smart-scopes.ts'

/** An authorization request in progress: what was asked for, and what was chosen so far. */
export interface AuthorizationAttempt {
  readonly uid: string
  readonly client: Client
  readonly redirectUri: string
  /** The `scope` parameter as it was sent. */
  readonly asked: string
  /** The scopes of it that can be granted to this client in this launch. */
  readonly scopes: readonly string[]
  /** Present in an EHR launch. */
  readonly binding: LaunchBinding | undefined
  readonly chosen: ChosenContext
}

/** Chosen by the EHR that launched the app, or by the person on the pages. */
export interface ChosenContext {
  /** Account id. */
  readonly user?: string | undefined
  readonly patient?: string | undefined
  /** Empty for "no visit", undefined if not asked yet. */
  readonly encounter?: string | undefined
}

/**
 * What can be granted to this client in this launch. The `launch` scope is dropped when there is no launch value. In an
 * EHR launch `launch/patient` and `launch/encounter` are hints, and are kept if there is such a context.
 */
export function scopesOfAttempt(
  asked: string,
  client: Client,
  binding: LaunchBinding | undefined,
  served: ServedTypes,
  traits: ScopeTraits = plain.scopes,
): string[] {
  const bounds = [client.scope?.split(' '), binding?.grantable].filter((each) => each !== undefined)
  const within = bounds.reduce(boundedScopes, grantableScopes(asked, served))
  // Again, because a bound may name what cannot be granted.
  return grantableScopes(within.join(' '), served).filter((scope) => {
    if (!isKnownHere(scope, traits)) return false
    if (scope === 'launch') return binding !== undefined
    return !(binding && scope === 'launch/encounter' && binding.encounter === undefined)
  })
}

export type Step = 'sign-in' | 'patient' | 'encounter' | 'consent'

/** What to ask next, in this order; undefined when nothing is left to ask. */
export function nextStep({ scopes, binding, chosen }: AuthorizationAttempt): Step | undefined {
  if (chosen.user === undefined) return 'sign-in'
  if (scopes.some(needsPatient) && chosen.patient === undefined) return 'patient'
  // In an EHR launch the EHR chooses the visit.
  const needsEncounter = binding === undefined && scopes.includes('launch/encounter')
  if (needsEncounter && chosen.encounter === undefined) return 'encounter'
  return binding === undefined || binding.asksConsent === true ? 'consent' : undefined
}

/**
 * Whether a patient has to be in context. For a `patient/` scope the server "MAY infer the launch/patient scope":
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
 */
function needsPatient(scope: string): boolean {
  return isAboutOnePatient(scope) || scope === 'launch/patient' || scope === 'launch/encounter'
}
