import { html, type Html } from '#sandbox/pages/html.ts'
import type { RecordedItem } from '#sandbox/records/chart-record.ts'
import { dateWords, timeWords } from '#sandbox/records/date-words.ts'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import { statusWords } from '#sandbox/records/status-words.ts'
import { openButtons } from './app-pane.ts'
import { ordersSection, resultsSection } from './recorded-sections.ts'
import type { OpenChart } from './open-chart.ts'

/** What the EHR itself knows about a patient, in tabs. */
export function chartSections(view: OpenChart): Html {
  const { patient } = view
  const panes: readonly (readonly [string, string, Html])[] = [
    ['overview', 'Overview', overview(view)],
    ['results', 'Results', resultsSection(view.record.results)],
    ['orders', 'Orders', ordersSection(view.record.orders)],
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

function overview({ record, encounter }: OpenChart): Html {
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

function block(title: string, items: readonly RecordedItem[]): Html {
  return html`<section class="block">
    <h2>${title}</h2>
    ${
      items.length === 0
        ? html`<p class="quiet">None recorded.</p>`
        : html`<ul>
            ${items.map(
              ({ name, status, date }) =>
                html`<li>
                  ${name} ${status !== undefined && html`<em>${statusWords(status)}</em>`}
                  <span class="quiet">${date !== undefined && dateWords(date)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`
}

function visits({ patient, encounters, encounter }: OpenChart): Html {
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
              <td>${statusWords(each.status)}</td>
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

function note({ patient, day }: OpenChart): Html {
  return html`<h2>Progress note, ${dateWords(day)}</h2>
    <p class="quiet">Draft. Nothing that is written here is kept: this is a sandbox.</p>
    <label>Note on ${patient.name}<textarea rows="10" spellcheck="false"></textarea></label>`
}

function apps(view: OpenChart): Html {
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

function visitWords({ start, reason, place, status }: EncounterRecord): string {
  const when = [dateWords(start), timeWords(start)].filter((part) => part !== '').join(', ')
  return [when, reason, place, statusWords(status)].filter((part) => part !== undefined).join(' · ')
}
