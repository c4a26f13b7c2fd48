import { html, page } from '../http/html.ts'
import type { PatientRecord } from '../records/patient-record.ts'

export type PaneSize = 'closed' | 'side' | 'whole'

export interface DesktopView {
  readonly patients: readonly PatientRecord[]
  readonly selected: PatientRecord | undefined
  readonly pane: PaneSize
  readonly user: string
}

/** The EHR's desktop: patients at the left, the open patient, and the app in a pane or a window of its own. */
export function desktopPage({ patients, selected, pane, user }: DesktopView): string {
  const link = (patient: string, size: PaneSize) =>
    `/?patient=${encodeURIComponent(patient)}&pane=${size}`
  const list = patients.map(
    (patient) =>
      html`<li>
        <a
          href="${link(patient.id, pane)}"
          ${patient.id === selected?.id && html`aria-current="page"`}
          ><strong>${patient.name}</strong
          ><span>${patient.gender}, born ${patient.birthDate}</span></a
        >
      </li>`,
  )
  return page(
    'Northgate EHR',
    html`<header class="bar">
        <strong>Northgate EHR</strong>
        <nav aria-label="EHR">
          <a href="/" aria-current="page">Chart</a><a href="/portal">Patient portal</a>
        </nav>
        <span>${user}</span>
      </header>
      <div class="desk pane-${pane}">
        <nav class="patients" aria-label="Patients">
          <h2>Patients</h2>
          <ul>
            ${list}
          </ul>
        </nav>
        <main>
          ${
            selected
              ? chart(selected, pane, link)
              : html`<div class="card">
                  <h1>No patient is open</h1>
                  <p>Choose a patient on the left.</p>
                </div>`
          }
        </main>
        ${selected && pane !== 'closed' && appPane(selected, pane, link)}
      </div>`,
  )
}

type PaneLink = (patient: string, size: PaneSize) => string

function chart(patient: PatientRecord, pane: PaneSize, link: PaneLink) {
  return html`<section class="patient-header" aria-label="Open patient">
      <strong>${patient.name}</strong> <span>${patient.gender}, born ${patient.birthDate}</span>
    </section>
    <section class="card">
      <h1>Chart of ${patient.name}</h1>
      <h2>Apps</h2>
      <p class="actions">
        ${pane === 'closed' && html`<a class="primary" href="${link(patient.id, 'side')}">Open Sidechart beside the chart</a>`}
        <a href="${launchLink(patient)}" target="_blank" rel="noopener"
          >Open Sidechart in a new window</a
        >
      </p>
    </section>`
}

function appPane(patient: PatientRecord, pane: PaneSize, link: PaneLink) {
  const other = pane === 'side' ? 'whole' : 'side'
  return html`<section class="app" aria-label="App">
    <header>
      <strong>Sidechart</strong>
      <a href="${link(patient.id, other)}">${other === 'whole' ? 'Whole pane' : 'Side pane'}</a>
      <a href="${launchLink(patient)}" target="_blank" rel="noopener">New window</a>
      <a href="${link(patient.id, 'closed')}">Close</a>
    </header>
    <iframe title="Sidechart" src="${launchLink(patient)}"></iframe>
  </section>`
}

function launchLink(patient: PatientRecord): string {
  return `/launch/direct?patient=${encodeURIComponent(patient.id)}`
}

/** The portal where a patient starts the app on their own. */
export function portalPage(appLaunchUrl: string): string {
  return page(
    'Northgate patient portal',
    html`<header class="bar portal"><strong>Northgate patient portal</strong></header>
      <main class="card">
        <h1>Your health record</h1>
        <p>
          Sidechart lets you read your own measurements, results and medications. It opens at its
          own address and asks you to sign in here.
        </p>
        <p><a class="primary" href="${appLaunchUrl}">Open my chart in Sidechart</a></p>
      </main>`,
  )
}
