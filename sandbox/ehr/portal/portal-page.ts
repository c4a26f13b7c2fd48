import type { Account } from '#sandbox/accounts/accounts.ts'
import type { Client } from '#sandbox/authorization-server/clients/clients.ts'
import { html, type Html } from '#sandbox/pages/html.ts'
import { page } from '#sandbox/pages/page.ts'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { statusWords } from '#sandbox/records/status-words.ts'
import { dateWords, timeWords } from '#sandbox/records/date-words.ts'

export interface PortalView {
  readonly account: Account
  /** The charts that this person may open, with the newest visits first. */
  readonly charts: readonly {
    readonly patient: PatientRecord
    readonly visits: readonly EncounterRecord[]
  }[]
  readonly clients: readonly Client[]
}

/** The portal where patients start apps for themselves, and parents for their children. */
export function portalPage({ account, charts, clients }: PortalView): string {
  return page(
    'Northgate patient portal',
    html`<header class="bar portal">
        <strong class="brand">Northgate patient portal</strong>
        <form class="who" method="post" action="/portal/sign-out">
          <span>${account.name}</span> <button>Sign out</button>
        </form>
      </header>
      <main class="portal-page">
        <h1>
          ${account.kind === 'proxy' ? 'Health records you look after' : 'Your health record'}
        </h1>
        ${charts.map(chartCard)}
        <section class="card">
          <h2>Apps for your health record</h2>
          <p>
            An app opens at its own address and asks for access here. You go on as ${account.name},
            and decide what it may read.
          </p>
          <ul class="apps">
            ${clients.flatMap(({ client_name, launch_url }) =>
              launch_url === undefined
                ? []
                : html`<li>
                    <div>
                      <strong>${client_name}</strong>
                      <span class="quiet">${URL.parse(launch_url)?.host}</span>
                    </div>
                    <a class="primary" href="${launch_url}">Open my chart in ${client_name}</a>
                  </li>`,
            )}
          </ul>
        </section>
      </main>`,
  )
}

const maxVisits = 6

function chartCard({ patient, visits }: PortalView['charts'][number]): Html {
  const shown = visits.slice(0, maxVisits)
  return html`<section class="card">
    <h2>${patient.name}</h2>
    <p>
      Born
      ${dateWords(patient.birthDate)}${patient.mrn !== undefined && ` · record number ${patient.mrn}`}
    </p>
    <h3>Visits</h3>
    ${
      shown.length === 0
        ? html`<p class="quiet">None recorded.</p>`
        : html`<ul class="visits">
            ${shown.map(visitRow)}
          </ul>`
    }
    ${visits.length > maxVisits && html`<p class="quiet">The latest ${maxVisits} of ${visits.length}.</p>`}
  </section>`
}

function visitRow({ start, reason, place, status }: EncounterRecord): Html {
  const when = [dateWords(start), timeWords(start)].filter((part) => part !== '').join(', ')
  const rest = [reason ?? 'visit', place, status === 'finished' ? undefined : statusWords(status)]
  return html`<li>
    <span>${when}</span>
    <span>${rest.filter((part) => part !== undefined).join(' · ')}</span>
  </li>`
}
