import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Attempt } from './authorization-attempt.ts'
import type { LaunchContext, LaunchContexts } from '../launches/launch-contexts.ts'
import { isAboutOnePatient } from '../scopes/smart-scopes.ts'

export interface FinishDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly fhirServerUrl: string
}

/**
 * Ends an interaction with a grant of its own, never an earlier one's, and the context that belongs to it. The
 * library grants no scope that the request did not name, so the request is made to name what was agreed to.
 */
export async function finishInteraction(
  { provider, launchContexts, fhirServerUrl }: FinishDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  attempt: Attempt,
  granted: readonly string[],
): Promise<void> {
  const scope = granted.join(' ')
  if (scope === '') {
    await refuseInteraction(provider, request, response, 'nothing that was asked was allowed')
    return
  }
  const context = contextOf(attempt, granted)
  const clientId = attempt.client.client_id
  const interaction = await provider.interactionDetails(request, response)
  interaction.params['scope'] = scope
  await interaction.persist()
  const grant = new provider.Grant({ accountId: context.user, clientId })
  grant.addOIDCScope(scope)
  grant.addResourceScope(fhirServerUrl, scope)
  const grantId = await grant.save()
  launchContexts.set(grantId, context)
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: context.user, remember: false }, consent: { grantId } },
    { mergeWithLastSubmission: false },
  )
}

/** `access_denied`: "The resource owner or authorization server denied the request." RFC 6749 section 4.1.2.1. */
export function refuseInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  description: string,
): Promise<void> {
  const result = { error: 'access_denied', error_description: description }
  return provider.interactionFinished(request, response, result, {
    mergeWithLastSubmission: false,
  })
}

function contextOf({ learnt, binding }: Attempt, granted: readonly string[]): LaunchContext {
  const tells = (...scopes: readonly string[]) => scopes.some((scope) => granted.includes(scope))
  const isPatientTold = tells('launch', 'launch/patient') || granted.some(isAboutOnePatient)
  const isVisitTold = tells('launch', 'launch/encounter')
  const patient = isPatientTold || isVisitTold ? learnt.patient : undefined
  return {
    needPatientBanner: patient === undefined ? undefined : true,
    ...(tells('launch') ? binding : lastingOf(binding)),
    user: learnt.user ?? '',
    patient,
    encounter: isVisitTold ? learnt.encounter || undefined : undefined,
    outlivesSignIn: tells('offline_access'),
  }
}

/** What of a binding is not context but how long it lasts and what it is called. */
function lastingOf(binding: Attempt['binding']): Partial<LaunchContext> {
  if (!binding) return {}
  const { accessTokenSeconds, refreshTokenSeconds, ehrSession, launch } = binding
  return { accessTokenSeconds, refreshTokenSeconds, ehrSession, launch }
}
