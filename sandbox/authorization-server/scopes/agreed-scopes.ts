import type { ServedTypes } from './grantable-scopes.ts'
import { narrowerScopes } from './narrower-scopes.ts'
import { isAboutOnePatient } from './smart-scopes.ts'

/**
 * What a person agreed to on the consent page, never more than what was offered there. The form names `scope` for
 * each that is allowed, `only:SCOPE` for each part allowed instead of a whole, and `lasting` for how long.
 */
export function agreedScopes(
  offered: readonly string[],
  form: URLSearchParams,
  served: ServedTypes,
): string[] {
  const allowed = new Set(form.getAll('scope'))
  const agreed = offered.flatMap((scope) => {
    if (scope === 'offline_access') return lasting(form)
    if (!allowed.has(scope)) return []
    const parts = new Set(form.getAll(`only:${scope}`))
    const chosen = narrowerScopes(scope, served).filter((part) => parts.has(part.scope))
    return chosen.length > 0 ? chosen.map((part) => part.scope) : [scope]
  })
  return [...new Set(withoutOrphans(agreed, offered))]
}

/** `online_access` may be agreed to instead of `offline_access`: it is the narrower of the two. */
function lasting(form: URLSearchParams): string[] {
  const choice = form.get('lasting')
  return choice === 'offline_access' || choice === 'online_access' ? [choice] : []
}

/**
 * "If an application requests a clinical scope which is restricted to a single patient, and the EHR grants it, the
 * EHR SHALL establish a patient in context": whoever keeps the patient to themself grants no such scope. In the same
 * way `fhirUser` and `profile` go with `openid`.
 */
function withoutOrphans(agreed: readonly string[], offered: readonly string[]): string[] {
  const refused = (scope: string) => offered.includes(scope) && !agreed.includes(scope)
  const isPatientRefused = refused('launch') || refused('launch/patient')
  return agreed.filter(
    (scope) =>
      !(isPatientRefused && (isAboutOnePatient(scope) || scope.startsWith('launch'))) &&
      !(refused('openid') && ['fhirUser', 'profile'].includes(scope)),
  )
}
