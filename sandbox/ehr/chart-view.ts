import type { Client } from '../authorization-server/clients.ts'
import { html, type Html } from '../http/html.ts'
import type { ChartRecord, RecordedThing } from '../records/chart-record.ts'
import type { EncounterRecord } from '../records/encounter-record.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import { ageOn, dateWords, timeWords } from '../records/date-words.ts'

export type PaneSize = 'closed' | 'side' | 'whole'

export interface ChartView {
  readonly patient: PatientRecord
  readonly record: ChartRecord
  /** Newest first. */
  readonly encounters: readonly EncounterRecord[]
  /** The visit that an app is launched in. */
  readonly encounter: EncounterRecord | undefined
  readonly clients: readonly Client[]
  /** The app in the pane, and how large the pane is. */
  readonly app: Client | undefined
  readonly pane: PaneSize
  readonly day: string
}

/** One open chart: who it is, what the EHR knows, and the pane in which an app is a guest. */
export function chartView(view: ChartView): Html {
  const { patient, app, pane } = view
  return html`<article
    class="chart pane-${app ? pane : 'closed'}"
    data-chart="${patient.id}"
    data-name="${patient.name}"
    aria-label="Chart of ${patient.name}"
  >
    ${patientHeader(view)}
    <div class="chart-body">
      <div class="record">${tabs(view)}</div>
      <section class="app" aria-label="App" ${!app && html`hidden`}>
        <header>
          <p>
            <strong data-app-name>${app?.client_name}</strong>
            <span class="launched" data-app-launched></span>
          </p>
          <button type="button" data-pane="side">Side panel</button>
          <button type="button" data-pane="whole">Whole pane</button>
          <a
            data-app-window
            href="${app ? launchLink(view, app, false) : '#'}"
            target="_blank"
            rel="noopener"
            >New window</a
          >
          <button type="button" data-pane="closed">Close</button>
        </header>
        <div data-app-frame>
          ${app && html`<iframe title="${app.client_name}" src="${launchLink(view, app, true)}"></iframe>`}
        </div>
      </section>
    </div>
  </article>`
}

function patientHeader({ patient, record, encounter, day }: ChartView): Html {
  const age = ageOn(day, patient.birthDate)
  const isOpen = encounter?.status === 'in-progress'
  return html`<header class="patient-header">
    <h1>${upper(patient.name)}</h1>
    <span
      >${patient.gender}${age !== undefined && patient.deceased === false && `, ${String(age)} y`},
      born ${dateWords(patient.birthDate)}</span
    >
    ${patient.mrn !== undefined && html`<span>MRN ${patient.mrn}</span>`}
    ${isOpen && encounter.place !== undefined && html`<span>${encounter.place}</span>`}
    ${allergyWords(record.allergies)}
    ${patient.deceased !== false && html`<strong class="mark">Deceased${typeof patient.deceased === 'string' && ` ${dateWords(patient.deceased)}`}</strong>`}
    ${!patient.isActive && html`<strong class="mark">Record not active: merged into another</strong>`}
  </header>`
}

function allergyWords(allergies: readonly RecordedThing[]): Html {
  return allergies.length === 0
    ? html`<span class="allergy">Allergies: none recorded</span>`
    : html`<span class="allergy"
        >Allergies: ${allergies.map(({ words }) => words).join(', ')}</span
      >`
}

function tabs(view: ChartView): Html {
  const { patient } = view
  const panes: readonly (readonly [string, string, Html])[] = [
    ['overview', 'Overview', overview(view)],
    ['visits', 'Visits', visits(view)],
    ['note', 'Note', note(view)],
    ['apps', 'Apps', apps(view)],
  ]
  const id = (name: string) => `${name}-${patient.id}`
  return html`<div class="tabs">
      <div role="tablist" aria-label="Chart sections">
        ${panes.map(
          ([name, words], place) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${id(name)}"
              aria-controls="${id(name)}"
              aria-selected="${place === 0 ? 'true' : 'false'}"
              ${place > 0 && html`tabindex="-1"`}
            >
              ${words}
            </button>`,
        )}
      </div>
      <span class="quick">${openButtons(view, view.clients[0])}</span>
    </div>
    ${panes.map(
      ([name, , body], place) =>
        html`<section
          class="tab-panel"
          role="tabpanel"
          id="${id(name)}"
          aria-labelledby="tab-${id(name)}"
          tabindex="0"
          ${place > 0 && html`hidden`}
        >
          ${body}
        </section>`,
    )}`
}

function overview({ record, encounter }: ChartView): Html {
  return html`${
      encounter &&
      html`<section class="block wide">
        <h2>This visit</h2>
        <p>${visitWords(encounter)}</p>
      </section>`
    }
    <div class="blocks">
      ${block('Problems', record.problems)} ${block('Allergies', record.allergies)}
      ${block('Immunizations', record.immunizations)}
    </div>`
}

function block(title: string, things: readonly RecordedThing[]): Html {
  return html`<section class="block">
    <h2>${title}</h2>
    ${
      things.length === 0
        ? html`<p class="quiet">None recorded.</p>`
        : html`<ul>
            ${things.map(
              ({ words, status, date }) =>
                html`<li>
                  ${words} ${status !== undefined && html`<em>${status}</em>`}
                  <span class="quiet">${date !== undefined && dateWords(date)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`
}

function visits({ patient, encounters, encounter }: ChartView): Html {
  if (encounters.length === 0) return html`<p class="quiet">No visits recorded.</p>`
  return html`<p>
      Apps are launched in the visit that is marked; without one, they are launched for the patient
      alone.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Visit</th>
          <th scope="col">Place</th>
          <th scope="col">Status</th>
          <th scope="col">Launch in</th>
        </tr>
      </thead>
      <tbody>
        ${encounters.map(
          (each) =>
            html`<tr ${each.id === encounter?.id && html`class="chosen"`}>
              <td>${dateWords(each.start)} ${timeWords(each.start)}</td>
              <td>${each.reason}</td>
              <td>${each.place}</td>
              <td>${each.status}</td>
              <td>
                ${
                  each.id === encounter?.id
                    ? 'this visit'
                    : html`<a
                        href="/?${new URLSearchParams({ patient: patient.id, encounter: each.id }).toString()}"
                        data-open-chart="${patient.id}"
                        >choose
                        <span class="hidden-words">visit of ${dateWords(each.start)}</span></a
                      >`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function note({ patient, day }: ChartView): Html {
  return html`<h2>Progress note, ${dateWords(day)}</h2>
    <p class="quiet">Draft. Nothing that is written here is kept: this is a sandbox.</p>
    <label>Note on ${patient.name}<textarea rows="10" spellcheck="false"></textarea></label>`
}

function apps(view: ChartView): Html {
  return html`<ul class="apps">
    ${view.clients.map(
      (client) =>
        html`<li>
          <div>
            <strong>${client.client_name}</strong>
            <span class="quiet">${URL.parse(client.launch_url ?? '')?.host}</span>
          </div>
          ${openButtons(view, client)}
        </li>`,
    )}
  </ul>`
}

function openButtons(view: ChartView, client: Client | undefined): Html | undefined {
  if (!client) return undefined
  const inPane = launchLink(view, client, true)
  const button = (size: PaneSize, words: string) =>
    html`<button
      type="button"
      data-open-app="${inPane}"
      data-window="${launchLink(view, client, false)}"
      data-name="${client.client_name}"
      data-size="${size}"
    >
      ${words}
    </button>`
  return html`<span class="open-app"
    >${button('side', `${client.client_name} beside the chart`)} ${button('whole', 'Whole pane')}
    <a href="${launchLink(view, client, false)}" target="_blank" rel="noopener">New window</a></span
  >`
}

/** In a pane the patient's header stays in sight above the app, so the app need not show its own. */
function launchLink({ patient, encounter }: ChartView, client: Client, inPane: boolean): string {
  const choices = {
    client: client.client_id,
    patient: patient.id,
    ...(encounter ? { encounter: encounter.id } : {}),
    ...(inPane ? { need_patient_banner: 'false' } : {}),
  }
  return `/launch/direct?${new URLSearchParams(choices).toString()}`
}

function visitWords({ start, reason, place, status }: EncounterRecord): string {
  const when = [dateWords(start), timeWords(start)].filter((part) => part !== '').join(', ')
  return [when, reason, place, status].filter((part) => part !== undefined).join(' · ')
}

function upper(name: string): string {
  const [family = '', ...given] = name.split(', ')
  return [family.toUpperCase(), ...given].join(', ')
}
