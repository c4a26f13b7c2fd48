import type { Account } from '#sandbox/accounts/accounts.ts'
import type { Client } from '#sandbox/authorization-server/clients/clients.ts'
import { html, type Html } from '#sandbox/pages/html.ts'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { statusWords } from '#sandbox/records/status-words.ts'
import { dateWords, timeWords } from '#sandbox/records/date-words.ts'
import { desktopFrame } from '../ehr-frame.ts'
import type { LaunchChoice } from '../launch/launch-binding.ts'
import { faultField, faultLinks } from './fault-field.ts'
import { personalityField } from './personality-field.ts'
import { registerClientForm } from './register-client.ts'
import { requestMonitor } from './request-monitor.ts'
import { smartStyles } from '../launch/smart-styles.ts'

export interface SimulatorView {
  readonly signedIn: string | undefined
  readonly chosen: (choice: LaunchChoice) => string
  readonly clients: readonly Client[]
  readonly client: Client
  readonly accounts: readonly Account[]
  readonly patients: readonly PatientRecord[]
  readonly encounters: readonly EncounterRecord[]
  /** Why a launch with these choices is refused, or undefined. */
  readonly refused: string | undefined
  readonly fhirServerUrl: string
  /** The URL of a launch with these choices. Each time it is opened is a new launch. */
  readonly launchUrl: string
  readonly run: string
  readonly told: Html | undefined
  /** The form of a registration that was refused; empty otherwise. */
  readonly refusedRegistration: URLSearchParams
}

/** For testers: every choice of a launch, the launch as a URL, and a live list of the app's requests. */
export function simulatorPage(view: SimulatorView): string {
  return desktopFrame(
    { title: 'Launch simulator', place: 'simulator', user: view.signedIn, script: 'simulator.js' },
    html`<main class="simulator" aria-label="Launch simulator">
      <section class="choices-of-launch">
        <h1>Launch simulator</h1>
        ${view.told} ${choicesForm(view)} ${launchNow(view)} ${standalone(view)}
        <details>
          <summary>Every fault, with a link to keep</summary>
          ${faultLinks()}
        </details>
        <details ${view.told && html`open`}>
          <summary>Register another client</summary>
          ${registerClientForm(view.refusedRegistration)}
        </details>
      </section>
      <div class="what-happens">
        ${requestMonitor(view.run, view.client.client_id)}
        <section class="launched-here" aria-label="Launched here" data-launch-place></section>
      </div>
    </main>`,
  )
}

function choicesForm(view: SimulatorView): Html {
  const { chosen } = view
  return html`<form method="get" action="/simulator" data-choices>
    ${select(
      'client',
      'Client',
      view.client.client_id,
      view.clients.map(({ client_id, client_name }) => [client_id, client_name]),
    )}
    ${select(
      'user',
      'User',
      chosen('user'),
      view.accounts.map(({ id, name, kind }) => [id, `${name} (${kind})`]),
    )}
    ${select('patient', 'Patient', chosen('patient'), [
      ['', 'none: an app for users'],
      ...view.patients.map(
        ({ id, name, birthDate }) => [id, `${name}, born ${dateWords(birthDate)}`] as const,
      ),
    ])}
    ${select('encounter', 'Encounter', chosen('encounter'), [
      ['', 'none'],
      ...view.encounters.map(
        ({ id, start, reason, status }) =>
          [
            id,
            [`${dateWords(start)} ${timeWords(start)}`.trim(), reason, statusWords(status)]
              .filter((part) => part !== undefined)
              .join(' · '),
          ] as const,
      ),
    ])}
    <label class="wide"
      >Scopes to grant at most <span class="quiet">· blank: what the app asks for</span>
      <textarea name="scopes" rows="3" spellcheck="false">${chosen('scopes')}</textarea>
    </label>
    ${seconds('ttl', 'Access token, seconds', chosen('ttl'), '600')}
    ${seconds('refresh_ttl', 'Refresh token, seconds', chosen('refresh_ttl'), '43200 online, 2592000 offline')}
    ${select('need_patient_banner', 'need_patient_banner', chosen('need_patient_banner'), [
      ['', 'true'],
      ['false', 'false'],
      ['absent', 'not sent'],
    ])}
    ${select('style', 'smart_style_url', chosen('style'), [
      ['', 'not sent'],
      ...Object.keys(smartStyles).map((name) => [name, name] as const),
    ])}
    ${personalityField(chosen('personality'))} ${faultField(chosen('fault'))}
    ${text('intent', 'intent', chosen('intent'))} ${text('tenant', 'tenant', chosen('tenant'))}
    <label class="wide"
      >fhirContext <span class="quiet">· a JSON array</span>
      <textarea name="fhir_context" rows="2" spellcheck="false">${chosen('fhir_context')}</textarea>
    </label>
    <label class="wide tick"
      ><input
        type="checkbox"
        name="consent"
        value="ask"
        ${chosen('consent') === 'ask' && html`checked`}
      />
      Ask the person to agree, as in a standalone launch</label
    >
    <p class="wide"><button>Update</button></p>
  </form>`
}

function launchNow({ refused, launchUrl }: SimulatorView): Html {
  if (refused !== undefined) {
    return html`<section class="launch-now">
      <h2>Launch</h2>
      <p role="alert" class="problem">These choices make no launch: ${refused}.</p>
      <input type="hidden" data-launch-url /><a hidden data-launch></a>
    </section>`
  }
  return html`<section class="launch-now">
    <h2>Launch</h2>
    <label class="wide"
      >Launch URL <span class="quiet">· each time it is opened, a new launch</span>
      <input readonly value="${launchUrl}" data-launch-url
    /></label>
    <p class="actions">
      <a class="primary" href="${launchUrl}" data-launch target="_blank" rel="noopener"
        >Launch in a new window</a
      >
      <button type="button" data-launch-here>Launch here</button>
      <button type="button" data-copy>Copy URL</button>
      <button type="button" data-show-one>Make one launch value</button>
      <span role="status" data-said></span>
    </p>
    <p class="one-launch"><code data-one-launch></code></p>
  </section>`
}

function standalone({ client, fhirServerUrl }: SimulatorView): Html {
  const name =
    client.launch_url === undefined
      ? html`${client.client_name}`
      : html`<a href="${client.launch_url}" target="_blank" rel="noopener"
          >${client.client_name}</a
        >`
  return html`<section>
    <h2>Standalone launch</h2>
    <p>
      Open ${name} at its own address. Where it asks for a FHIR server, this is the one:
      <code>${fhirServerUrl}</code>
    </p>
  </section>`
}

function select(
  name: LaunchChoice,
  words: string,
  chosen: string,
  options: readonly (readonly [string, string])[],
): Html {
  return html`<label
    >${words}
    <select name="${name}">
      ${options.map(
        ([value, shown]) =>
          html`<option value="${value}" ${value === chosen && html`selected`}>${shown}</option>`,
      )}
    </select></label
  >`
}

function seconds(name: LaunchChoice, words: string, chosen: string, otherwise: string): Html {
  return html`<label
    >${words}
    <input type="number" min="1" name="${name}" value="${chosen}" placeholder="${otherwise}"
  /></label>`
}

function text(name: LaunchChoice, words: string, chosen: string): Html {
  return html`<label>${words} <input name="${name}" value="${chosen}" autocomplete="off" /></label>`
}
