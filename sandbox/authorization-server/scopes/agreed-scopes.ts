import type { ServedTypes } from './grantable-scopes.ts'
import { narrowerScopes } from './narrower-scopes.ts'
import { isAboutOnePatient } from './smart-scopes.ts'

/**
 * What a person agreed to on the consent page, never more than was offered there. The form has `scope` for each
 * allowed scope, `only:SCOPE` for each part allowed instead of the whole, and `lasting` for how long.
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

/** `online_access` may be chosen instead of `offline_access`, because it is narrower. */
function lasting(form: URLSearchParams): string[] {
  const choice = form.get('lasting')
  return choice === 'offline_access' || choice === 'online_access' ? [choice] : []
}

/**
 * Without scopes that depend on a refused one. A granted `patient/` scope SHALL establish a patient in context, so
 * whoever refuses the patient refuses those scopes too; `fhirUser` and `profile` depend on `openid`.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
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
