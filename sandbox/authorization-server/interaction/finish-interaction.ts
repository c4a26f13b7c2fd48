import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { AuthorizationAttempt } from './authorization-attempt.ts'
import type { LaunchContext, LaunchContexts } from '../launches/launch-contexts.ts'
import { isAboutOnePatient } from '../scopes/smart-scopes.ts'

export interface FinishDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly fhirServerUrl: string
}

/**
 * Ends an interaction with a new grant, never an earlier one, and stores its launch context. The library grants only
 * scopes that the request names, so the request is first changed to name what was agreed to.
 */
export async function finishInteraction(
  { provider, launchContexts, fhirServerUrl }: FinishDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  attempt: AuthorizationAttempt,
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

/** Ends an interaction with `access_denied`: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
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

function contextOf(
  { chosen, binding }: AuthorizationAttempt,
  granted: readonly string[],
): LaunchContext {
  const isGranted = (...scopes: readonly string[]) =>
    scopes.some((scope) => granted.includes(scope))
  const isPatientShared = isGranted('launch', 'launch/patient') || granted.some(isAboutOnePatient)
  const isVisitShared = isGranted('launch', 'launch/encounter')
  const patient = isPatientShared || isVisitShared ? chosen.patient : undefined
  return {
    needPatientBanner: patient === undefined ? undefined : true,
    ...(isGranted('launch') ? binding : withoutContext(binding)),
    user: chosen.user ?? '',
    patient,
    encounter: isVisitShared ? chosen.encounter || undefined : undefined,
    outlivesSignIn: isGranted('offline_access'),
  }
}

/** The parts of a binding that are not launch context: lifetimes, names for the log, and testers' choices. */
function withoutContext(binding: AuthorizationAttempt['binding']): Partial<LaunchContext> {
  if (!binding) return {}
  const { accessTokenSeconds, refreshTokenSeconds, ehrSession, launch, faults, personality } =
    binding
  return { accessTokenSeconds, refreshTokenSeconds, ehrSession, launch, faults, personality }
}
