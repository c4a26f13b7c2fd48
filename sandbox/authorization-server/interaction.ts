import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { html, page, type Html } from '../http/html.ts'
import type { EncounterRecord } from '../records/encounter-record.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import { mayOpen, type Account, type Accounts } from './accounts.ts'
import type { LaunchContext, LaunchContexts } from './launch-contexts.ts'
import type { LaunchBinding, LaunchHandles } from './launch-handles.ts'
import { isUnderstood } from './smart-scopes.ts'
import { scopeWords } from './scope-words.ts'

export interface InteractionParts {
  readonly provider: Provider
  readonly launchHandles: LaunchHandles
  readonly launchContexts: LaunchContexts
  readonly accounts: Accounts
  readonly patients: readonly PatientRecord[]
  readonly encountersOf: (patient: string) => readonly EncounterRecord[]
  readonly accessTokenSeconds: number
  readonly fhirServerUrl: string
}

/** What the pages have learnt so far in one interaction, by its uid. */
interface Progress {
  readonly user?: Account
  readonly patient?: string
}

/**
 * The pages between an authorization request and its answer. An EHR launch needs none: its `launch` says who
 * signed in to the EHR and which patient is open. A standalone launch signs in, picks a patient, and consents.
 */
export function createInteraction({
  provider,
  launchHandles,
  launchContexts,
  accounts,
  patients,
  accessTokenSeconds,
  fhirServerUrl,
}: InteractionParts) {
  const progresses = new Map<string, Progress>()

  async function finish(
    request: IncomingMessage,
    response: ServerResponse,
    clientId: string,
    grantedScopes: readonly string[],
    requestedScopes: readonly string[],
    context: LaunchContext,
  ): Promise<void> {
    const grant = new provider.Grant({ accountId: context.user, clientId })
    const refused = requestedScopes.filter((scope) => !grantedScopes.includes(scope))
    grant.addOIDCScope(grantedScopes.join(' '))
    grant.addResourceScope(fhirServerUrl, grantedScopes.join(' '))
    // What is refused has to be said, or the library asks for ever.
    if (refused.length > 0) {
      grant.rejectOIDCScope(refused.join(' '))
      grant.rejectResourceScope(fhirServerUrl, refused.join(' '))
    }
    const grantId = await grant.save()
    launchContexts.set(grantId, context)
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: context.user, remember: false }, consent: { grantId } },
      { mergeWithLastSubmission: false },
    )
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: string,
    description: string,
  ) {
    const result = { error, error_description: description }
    return provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    })
  }

  /** Answers a page of an interaction; `form` holds what the person sent. */
  return async function interact(
    request: IncomingMessage,
    response: ServerResponse,
    form: URLSearchParams | undefined,
  ): Promise<string | undefined> {
    const { uid, params } = await provider.interactionDetails(request, response)
    const clientId = String(params['client_id'])
    const asked = (typeof params['scope'] === 'string' ? params['scope'] : '')
      .split(' ')
      .filter(isUnderstood)
    const { launch } = params
    if (typeof launch === 'string') {
      const binding = launchHandles.spend(launch)
      if (!binding || binding.clientId !== clientId) {
        await refuse(
          request,
          response,
          'access_denied',
          'the launch is not for this client, or was used',
        )
        return undefined
      }
      const context = boundContext(binding, accessTokenSeconds)
      await finish(request, response, clientId, grantable(asked, binding), asked, context)
      return undefined
    }
    if (form?.get('step') === 'cancel') {
      await refuse(request, response, 'access_denied', 'the person did not agree')
      return undefined
    }
    const progress = progressed(progresses.get(uid) ?? {}, form, accounts)
    progresses.set(uid, progress)
    const { user, patient } = progress
    if (!user) return signInPage(uid, accounts)
    if (patient === undefined) {
      return patientPage(
        uid,
        user,
        patients.filter(({ id }) => mayOpen(user, id)),
      )
    }
    if (form?.get('step') !== 'consent') return consentPage(uid, user, patient, asked, clientId)
    progresses.delete(uid)
    const allowed = new Set(form.getAll('scope'))
    const granted = asked.filter((scope) => allowed.has(scope) || !isChoice(scope))
    const context = { patient, user: user.id, needPatientBanner: true, accessTokenSeconds }
    await finish(request, response, clientId, granted, asked, context)
    return undefined
  }
}

function boundContext(binding: LaunchBinding, accessTokenSeconds: number): LaunchContext {
  return { ...binding, accessTokenSeconds: binding.accessTokenSeconds ?? accessTokenSeconds }
}

/** What the launch allows of what was asked; the protocol's own scopes are never taken away. */
function grantable(asked: readonly string[], { grantable: bound }: LaunchBinding): string[] {
  return asked.filter((scope) => bound === undefined || bound.includes(scope) || !isChoice(scope))
}

/** Scopes about clinical content are a person's choice; the others make the launch work. */
function isChoice(scope: string): boolean {
  return scope.includes('/') && !scope.startsWith('launch')
}

function progressed(
  progress: Progress,
  form: URLSearchParams | undefined,
  accounts: Accounts,
): Progress {
  if (form?.get('step') === 'sign-in') {
    const user = accounts.find(form.get('account') ?? '')
    if (!user) return progress
    const [only, ...others] = user.patients === 'all' ? [] : user.patients
    return { user, ...(only === undefined || others.length > 0 ? {} : { patient: only }) }
  }
  const patient = form?.get('patient')
  if (form?.get('step') === 'patient' && patient && progress.user) {
    return mayOpen(progress.user, patient) ? { ...progress, patient } : progress
  }
  return progress
}

function signInPage(uid: string, accounts: Accounts): string {
  const choices = (kind: Account['kind']) =>
    accounts.all
      .filter((account) => account.kind === kind)
      .map(({ id, name }) => html`<li><button name="account" value="${id}">${name}</button></li>`)
  return interactionPage(
    'Sign in',
    uid,
    html`<p>Everyone here is invented, so there are no passwords. Choose who signs in.</p>
      <h2>Patients</h2>
      <ul class="choices">
        ${choices('patient')}
      </ul>
      <h2>For someone else</h2>
      <ul class="choices">
        ${choices('proxy')}
      </ul>
      <h2>Clinicians</h2>
      <ul class="choices">
        ${choices('clinician')}
      </ul>`,
    'sign-in',
  )
}

function patientPage(uid: string, user: Account, patients: readonly PatientRecord[]): string {
  return interactionPage(
    'Choose a patient',
    uid,
    html`<p>${user.name} is signed in. Whose chart is to be opened?</p>
      <ul class="choices">
        ${patients.map(
          ({ id, name, birthDate }) =>
            html`<li>
              <button name="patient" value="${id}">${name}</button> <span>born ${birthDate}</span>
            </li>`,
        )}
      </ul>`,
    'patient',
  )
}

function consentPage(
  uid: string,
  user: Account,
  patient: string,
  asked: readonly string[],
  client: string,
): string {
  return interactionPage(
    'Allow access?',
    uid,
    html`<p>
        <strong>${client}</strong> asks to read this chart for ${user.name} (patient ${patient}).
        Take away what it may not read.
      </p>
      <ul class="scopes">
        ${asked.filter(isChoice).map(
          (scope) =>
            html`<li>
              <label
                ><input type="checkbox" name="scope" value="${scope}" checked />
                ${scopeWords(scope)}</label
              >
              <code>${scope}</code>
            </li>`,
        )}
      </ul>
      <p>
        <button class="primary">Allow</button>
        <button name="step" value="cancel">Refuse everything</button>
      </p>`,
    'consent',
  )
}

function interactionPage(title: string, uid: string, body: Html, step: string): string {
  return page(
    title,
    html`<main class="card">
      <h1>${title}</h1>
      <form method="post" action="/auth/interaction/${uid}">
        ${step === 'consent' ? html`` : html`<input type="hidden" name="step" value="${step}" />`}
        ${body} ${step === 'consent' && html`<input type="hidden" name="step" value="consent" />`}
      </form>
    </main>`,
  )
}
