import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Records } from '#sandbox/records/records.ts'
import { mayOpen, type Account, type Accounts } from '#sandbox/accounts/accounts.ts'
import { agreedScopes } from '../scopes/agreed-scopes.ts'
import {
  nextStep,
  scopesOfAttempt,
  type Attempt,
  type Learnt,
  type Step,
} from './authorization-attempt.ts'
import type { Client, Clients } from '../clients/clients.ts'
import { consentPage } from '../pages/consent-page.ts'
import type { EhrSessions } from '../launches/ehr-sessions.ts'
import { encounterPickerPage } from '../pages/encounter-picker-page.ts'
import { finishInteraction, refuseInteraction } from './finish-interaction.ts'
import type { ServedTypes } from '../scopes/grantable-scopes.ts'
import type { LaunchContexts } from '../launches/launch-contexts.ts'
import type { LaunchHandles } from '../launches/launch-handles.ts'
import { patientPickerPage } from '../pages/patient-picker-page.ts'
import { createProgress } from './interaction-progress.ts'
import { signInPage } from '../pages/sign-in-page.ts'

export interface InteractionDependencies {
  readonly provider: Provider
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly launchContexts: LaunchContexts
  readonly ehrSessions: EhrSessions
  readonly accounts: Accounts
  readonly records: Records
  readonly served: ServedTypes
  readonly fhirServerUrl: string
}

/**
 * The pages between an authorization request and its answer. An EHR launch needs none: its `launch` says who signed
 * in to the EHR and which patient is open; one that lacks a patient, or asks for consent, shows those pages. A
 * standalone launch signs in, picks what it needs, and consents.
 */
export function createInteraction(dependencies: InteractionDependencies) {
  const { provider, accounts, records, served } = dependencies
  const { patients } = records
  const progress = createProgress()

  async function attemptOf(request: IncomingMessage, response: ServerResponse): Promise<Attempt> {
    const { uid, params } = await provider.interactionDetails(request, response)
    const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
    const client = dependencies.clients.find(text('client_id')) as Client
    const binding = dependencies.launchHandles.bindingOf(text('launch'))
    const asked = text('scope')
    const scopes = scopesOfAttempt(asked, client, binding, served)
    const learnt = progress.of(uid) ?? learntFrom(binding)
    return { uid, client, redirectUri: text('redirect_uri'), asked, scopes, binding, learnt }
  }

  function pageOf(step: Step, attempt: Attempt, user: Account | undefined, find: string): string {
    const { uid, learnt, scopes, asked, redirectUri } = attempt
    const clientName = attempt.client.client_name
    const patient = patients.find(({ id }) => id === learnt.patient)
    if (step === 'sign-in' || !user) return signInPage({ uid, accounts, clientName, find })
    if (step === 'encounter' && patient)
      return encounterPickerPage(uid, patient, records.encounters(patient.id))
    if (step === 'consent')
      return consentPage({ uid, clientName, redirectUri, user, patient, scopes, asked, served })
    const theirs = patients.filter(({ id }) => mayOpen(user, id))
    return patientPickerPage({ uid, user, patients: theirs, find })
  }

  /** Why the EHR launch cannot go on, or undefined. */
  function obstacle({ binding }: Attempt, user: Account | undefined): string | undefined {
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
   * Answers a page of an interaction; `form` holds what the person sent, `find` what they searched for.
   * @returns a page, or undefined when the response has been sent
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
      learnt: form ? learntOf(before, form, dependencies) : before.learnt,
    }
    progress.keep(attempt.uid, attempt.learnt)
    const user = accounts.find(attempt.learnt.user ?? '')
    const refusal = sent === 'cancel' ? 'the person did not agree' : obstacle(attempt, user)
    const step = nextStep(attempt)
    // Consent counts only where the consent page is what was asked.
    const isAgreed = step === 'consent' && sent === 'consent'
    if (refusal === undefined && step !== undefined && !isAgreed)
      return pageOf(step, attempt, user, find)
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

function learntFrom(binding: Attempt['binding']): Learnt {
  return { user: binding?.user, patient: binding?.patient, encounter: binding?.encounter }
}

/** What a form adds to what is known; a form that does not fit adds nothing. */
function learntOf(
  { learnt, binding }: Attempt,
  form: URLSearchParams,
  dependencies: InteractionDependencies,
): Learnt {
  const user = dependencies.accounts.find(learnt.user ?? '')
  switch (form.get('step') ?? '') {
    case 'again':
      return learntFrom(binding)
    case 'sign-in': {
      const account = dependencies.accounts.find(form.get('account') ?? '')
      if (!account || learnt.user !== undefined) return learnt
      const [only, ...others] = account.patients === 'all' ? [] : account.patients
      return { user: account.id, patient: others.length > 0 ? undefined : only }
    }
    case 'patient': {
      const patient = form.get('patient')
      if (patient === null || learnt.patient !== undefined || !user) return learnt
      const isHere = dependencies.records.patients.some(({ id }) => id === patient)
      return isHere && mayOpen(user, patient) ? { ...learnt, patient } : learnt
    }
    case 'encounter': {
      const encounter = form.get('encounter')
      // In an EHR launch the EHR has said which visit it is about, or that it is about none.
      if (encounter === null || learnt.patient === undefined || binding) return learnt
      const isTheirs = dependencies.records
        .encounters(learnt.patient)
        .some(({ id }) => id === encounter)
      return encounter === '' || isTheirs ? { ...learnt, encounter } : learnt
    }
    default:
      return learnt
  }
}
