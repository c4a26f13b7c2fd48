import type { Account } from '../authorization-server/accounts.ts'
import type { Client } from '../authorization-server/clients/clients.ts'
import { html, page, type Html } from '../http/html.ts'
import type { EncounterRecord } from '../records/encounter-record.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import { dateWords, timeWords } from '../records/date-words.ts'

export interface PortalView {
  readonly account: Account
  /** Whose records this person may open, with the visits that are still to come. */
  readonly charts: readonly {
    readonly patient: PatientRecord
    readonly coming: readonly EncounterRecord[]
  }[]
  readonly clients: readonly Client[]
}

/** The portal where a patient, or a parent for a child, starts an app on their own. */
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
            An app opens at its own address and asks you to sign in here. You decide what it may
            read.
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

function chartCard({ patient, coming }: PortalView['charts'][number]): Html {
  return html`<section class="card">
    <h2>${patient.name}</h2>
    <p>
      Born
      ${dateWords(patient.birthDate)}${patient.mrn !== undefined && ` · record number ${patient.mrn}`}
    </p>
    ${
      coming.length === 0
        ? html`<p class="quiet">No visit is planned.</p>`
        : html`<ul>
            ${coming.map(
              ({ start, reason, place }) =>
                html`<li>
                  ${dateWords(start)}, ${timeWords(start)} · ${reason ?? 'visit'}
                  ${place !== undefined && ` · ${place}`}
                </li>`,
            )}
          </ul>`
    }
  </section>`
}
