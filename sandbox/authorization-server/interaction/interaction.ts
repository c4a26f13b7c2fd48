import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Records } from '#sandbox/records/records.ts'
import { mayOpen, type Account, type Accounts } from '#sandbox/accounts/accounts.ts'
import { agreedScopes } from '../scopes/agreed-scopes.ts'
import {
  nextStep,
  scopesOfAttempt,
  type AuthorizationAttempt,
  type ChosenContext,
  type Step,
} from './authorization-attempt.ts'
import type { Client, Clients } from '../clients/clients.ts'
import { consentPage } from '../pages/consent-page.ts'
import type { EhrSessions } from '../launches/ehr-sessions.ts'
import { encounterPickerPage } from '../pages/encounter-picker-page.ts'
import { finishInteraction, refuseInteraction } from './finish-interaction.ts'
import type { ServedTypes } from '../scopes/grantable-scopes.ts'
import type { LaunchContexts } from '../launches/launch-contexts.ts'
import type { PersonalityOf } from '../launches/personality-of.ts'
import type { LaunchHandles } from '../launches/launch-handles.ts'
import { patientPickerPage } from '../pages/patient-picker-page.ts'
import { createInteractionProgress } from './interaction-progress.ts'
import { signInPage } from '../pages/sign-in-page.ts'

export interface InteractionDependencies {
  readonly provider: Provider
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly launchContexts: LaunchContexts
  readonly ehrSessions: EhrSessions
  readonly accounts: Accounts
  readonly signedInAtPortal: (request: IncomingMessage) => Account | undefined
  readonly records: Records
  readonly served: ServedTypes
  readonly fhirServerUrl: string
  readonly personalityOf: PersonalityOf
}

/**
 * The pages between an authorization request and its answer. An EHR launch usually shows none, because its `launch`
 * value is bound to the user and the patient; it only asks for a patient if there is none, and for consent if the
 * launch says so. A standalone launch shows sign-in, the pickers it needs, and consent.
 */
export function createInteraction(dependencies: InteractionDependencies) {
  const { provider, accounts, records, served } = dependencies
  const { patients } = records
  const progress = createInteractionProgress()

  async function attemptOf(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<AuthorizationAttempt> {
    const { uid, params } = await provider.interactionDetails(request, response)
    const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
    const client = dependencies.clients.find(text('client_id')) as Client
    const binding = dependencies.launchHandles.bindingOf(text('launch'))
    const asked = text('scope')
    const { scopes: traits } = dependencies.personalityOf(binding?.personality)
    const scopes = scopesOfAttempt(asked, client, binding, served, traits)
    const chosen = progress.of(uid) ?? chosenByEhr(binding)
    return { uid, client, redirectUri: text('redirect_uri'), asked, scopes, binding, chosen }
  }

  function pageOf(
    step: Step,
    attempt: AuthorizationAttempt,
    user: Account | undefined,
    find: string,
    atPortal: Account | undefined,
  ): string {
    const { uid, chosen, scopes, asked, redirectUri } = attempt
    const clientName = attempt.client.client_name
    const patient = patients.find(({ id }) => id === chosen.patient)
    if (step === 'sign-in' || !user)
      return signInPage({ uid, accounts, clientName, find, atPortal })
    if (step === 'encounter' && patient)
      return encounterPickerPage(uid, patient, records.encounters(patient.id))
    if (step === 'consent')
      return consentPage({ uid, clientName, redirectUri, user, patient, scopes, asked, served })
    const theirs = patients.filter(({ id }) => mayOpen(user, id))
    return patientPickerPage({ uid, user, patients: theirs, find })
  }

  /** Why an EHR launch must be refused, or undefined. */
  function obstacle(
    { binding }: AuthorizationAttempt,
    user: Account | undefined,
  ): string | undefined {
    if (!binding) return undefined
    if (!user) return 'the launch is for someone who cannot sign in here'
    const { patient } = binding
    if (patient !== undefined && !patients.some(({ id }) => id === patient))
      return 'the launch is for a patient who is not here'
    if (patient !== undefined && !mayOpen(user, patient))
      return 'this person may not open that chart'
    if (dependencies.ehrSessions.isOver(binding.ehrSession)) return 'the EHR session has ended'
    return undefined
  }

  /**
   * Handles one step of an interaction.
   * @param form what the person sent
   * @param find what they searched for
   * @returns the next page, or undefined when the response has been sent
   */
  return async function interact(
    request: IncomingMessage,
    response: ServerResponse,
    form: URLSearchParams | undefined,
    find: string,
  ): Promise<string | undefined> {
    const before = await attemptOf(request, response)
    const sent = form?.get('step')
    const attempt = {
      ...before,
      chosen: form ? chosenWith(before, form, dependencies) : before.chosen,
    }
    progress.keep(attempt.uid, attempt.chosen)
    const user = accounts.find(attempt.chosen.user ?? '')
    const refusal = sent === 'cancel' ? 'the person did not agree' : obstacle(attempt, user)
    const step = nextStep(attempt)
    // Consent counts only if the consent page was the next step.
    const isAgreed = step === 'consent' && sent === 'consent'
    if (refusal === undefined && step !== undefined && !isAgreed)
      return pageOf(step, attempt, user, find, dependencies.signedInAtPortal(request))
    progress.forget(attempt.uid)
    if (refusal !== undefined) {
      await refuseInteraction(provider, request, response, refusal)
      return undefined
    }
    const granted = form && isAgreed ? agreedScopes(attempt.scopes, form, served) : attempt.scopes
    await finishInteraction(dependencies, request, response, attempt, granted)
    return undefined
  }
}

function chosenByEhr(binding: AuthorizationAttempt['binding']): ChosenContext {
  return { user: binding?.user, patient: binding?.patient, encounter: binding?.encounter }
}

/** What is chosen after a form was sent. A form that does not fit the current step changes nothing. */
function chosenWith(
  { chosen, binding }: AuthorizationAttempt,
  form: URLSearchParams,
  dependencies: InteractionDependencies,
): ChosenContext {
  const user = dependencies.accounts.find(chosen.user ?? '')
  switch (form.get('step') ?? '') {
    case 'again':
      return chosenByEhr(binding)
    case 'sign-in': {
      const account = dependencies.accounts.find(form.get('account') ?? '')
      if (!account || chosen.user !== undefined) return chosen
      const [only, ...others] = account.patients === 'all' ? [] : account.patients
      return { user: account.id, patient: others.length > 0 ? undefined : only }
    }
    case 'patient': {
      const patient = form.get('patient')
      if (patient === null || chosen.patient !== undefined || !user) return chosen
      const isHere = dependencies.records.patients.some(({ id }) => id === patient)
      return isHere && mayOpen(user, patient) ? { ...chosen, patient } : chosen
    }
    case 'encounter': {
      const encounter = form.get('encounter')
      // In an EHR launch the EHR has chosen the visit, or none.
      if (encounter === null || chosen.patient === undefined || binding) return chosen
      const isTheirs = dependencies.records
        .encounters(chosen.patient)
        .some(({ id }) => id === encounter)
      return encounter === '' || isTheirs ? { ...chosen, encounter } : chosen
    }
    default:
      return chosen
  }
}
