import type { Client } from '#sandbox/authorization-server/clients/clients.ts'
import { html, type Html } from '#sandbox/pages/html.ts'
import type { OpenChart, PaneSize } from './open-chart.ts'

/** The pane that an app is shown in, with buttons to resize and close it. */
export function appPane(view: OpenChart): Html {
  const { app } = view
  return html`<section class="app" aria-label="App" ${!app && html`hidden`}>
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
  </section>`
}

/** The buttons that launch a client from a chart. They need the page's script, which enables them once it is there. */
export function openButtons(view: OpenChart, client: Client | undefined): Html | undefined {
  if (!client) return undefined
  const inPane = launchLink(view, client, true)
  const button = (size: PaneSize, words: string) =>
    html`<button
      type="button"
      data-open-app="${inPane}"
      data-window="${launchLink(view, client, false)}"
      data-name="${client.client_name}"
      data-size="${size}"
      disabled
    >
      ${words}
    </button>`
  return html`<span class="open-app"
    >${button('side', `${client.client_name} beside the chart`)} ${button('whole', 'Whole pane')}
    <a href="${launchLink(view, client, false)}" target="_blank" rel="noopener">New window</a></span
  >`
}

/** In a pane the EHR's patient header stays visible above the app, so the app need not show its own. */
function launchLink({ patient, encounter }: OpenChart, client: Client, inPane: boolean): string {
  const choices = {
    client: client.client_id,
    patient: patient.id,
    ...(encounter ? { encounter: encounter.id } : {}),
    ...(inPane ? { need_patient_banner: 'false' } : {}),
  }
  return `/launch/direct?${new URLSearchParams(choices).toString()}`
}
