import { html, type Html } from '#sandbox/pages/html.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import type { Account } from '#sandbox/accounts/accounts.ts'
import type { ServedTypes } from '../scopes/grantable-scopes.ts'
import { interactionPage } from './interaction-page.ts'
import { narrowerScopes } from '../scopes/narrower-scopes.ts'
import { patientDescription } from './patient-picker-page.ts'
import { scopeWords, typeWords } from '../scopes/scope-words.ts'
import { resourceScopeOf } from '../scopes/smart-scopes.ts'

export interface ConsentView {
  readonly uid: string
  readonly clientName: string
  readonly redirectUri: string
  readonly user: Account
  readonly patient: PatientRecord | undefined
  /** What can be granted. */
  readonly scopes: readonly string[]
  /** As the client asked for it. */
  readonly asked: string
  readonly served: ServedTypes
}

const kinds = { clinician: 'a clinician', patient: 'the patient', proxy: 'on someone’s behalf' }

/** Who asks for what, in whose chart, and who is signed in. Each scope can be refused, and many can be narrowed. */
export function consentPage(view: ConsentView): string {
  const { user, patient, scopes, served } = view
  const clinical = scopes.filter((scope) => resourceScopeOf(scope))
  const others = scopes.filter((scope) => !resourceScopeOf(scope) && scope !== 'offline_access')
  return interactionPage({
    title: 'Allow access?',
    uid: view.uid,
    step: 'consent',
    body: html`<dl class="parties">
        <dt>Who asks</dt>
        <dd>
          <strong>${view.clientName}</strong>, at ${URL.parse(view.redirectUri)?.host ?? 'unknown'}
        </dd>
        <dt>Whose chart</dt>
        <dd>
          ${patient ? html`<strong>${patient.name}</strong>, ${patientDescription(patient)}` : 'no one patient’s'}
        </dd>
        <dt>Signed in</dt>
        <dd>${user.name}, ${kinds[user.kind]}</dd>
      </dl>
      <p>It may do what is ticked below, and nothing else. Untick what you do not want it to do.</p>
      ${clinical.length > 0 && scopeList('What it may read', clinical, served)}
      ${others.length > 0 && scopeList('What else it may do', others, served)}
      ${scopes.includes('offline_access') && lastingChoice()} ${leftOut(view)}
      <p class="decide"><button class="primary">Allow</button></p>`,
  })
}

function scopeList(legend: string, scopes: readonly string[], served: ServedTypes): Html {
  return html`<fieldset>
    <legend>${legend}</legend>
    <ul class="scopes">
      ${scopes.map(
        (scope) =>
          html`<li>
            <label
              ><input type="checkbox" name="scope" value="${scope}" checked />
              ${scopeWords(scope)}</label
            >
            <code>${scope}</code>
            ${partsOf(scope, served)}
          </li>`,
      )}
    </ul>
  </fieldset>`
}

function partsOf(scope: string, served: ServedTypes): Html | false {
  const parts = narrowerScopes(scope, served)
  return (
    parts.length > 0 &&
    html`<details>
      <summary>Allow a part of it only</summary>
      <p>What is ticked here is allowed instead of the whole.</p>
      <ul>
        ${parts.map(
          (part) =>
            html`<li>
              <label
                ><input type="checkbox" name="only:${scope}" value="${part.scope}" />
                ${`Only ${part.words}`}</label
              >
            </li>`,
        )}
      </ul>
    </details>`
  )
}

function lastingChoice(): Html {
  const choice = (value: string, words: string, isFirst = false) =>
    html`<li>
      <label
        ><input type="radio" name="lasting" value="${value}" ${isFirst && html`checked`} />
        ${words}</label
      >
    </li>`
  return html`<fieldset>
    <legend>How long</legend>
    <ul class="scopes">
      ${choice('offline_access', scopeWords('offline_access'), true)}
      ${choice('online_access', scopeWords('online_access'))}
      ${choice('none', 'Only until this access runs out, in minutes')}
    </ul>
  </fieldset>`
}

/** What was asked for but cannot be granted, so that it is not taken as consented to. */
function leftOut({ asked, scopes }: ConsentView): Html | false {
  const missing = asked.split(' ').filter((scope) => scope !== '' && !scopes.includes(scope))
  const changes = missing.flatMap((scope) => {
    const parts = resourceScopeOf(scope)
    return parts && /[cud]/.test(parts.letters) ? [typeWords(parts.resourceType)] : []
  })
  const others = missing.filter((scope) => !/[cud]/.test(resourceScopeOf(scope)?.letters ?? ''))
  return (
    missing.length > 0 &&
    html`<div class="left-out">
      ${changes.length > 0 && html`<p>It also asked to change: ${changes.join('; ')}. This server only reads.</p>`}
      ${others.length > 0 && html`<p>It also asked for ${others.join(', ')}, which cannot be granted to it here.</p>`}
    </div>`
  )
}
