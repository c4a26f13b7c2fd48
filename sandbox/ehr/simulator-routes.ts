import { randomUUID } from 'node:crypto'
import { html } from '../http/html.ts'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import { desktopFrame } from './ehr-frame.ts'
import type { EhrParts } from './ehr-parts.ts'
import { launchBinding } from './launch-choices.ts'
import { requestMonitor } from './request-monitor.ts'
import type { SignIns } from './sign-ins.ts'
import { simulatorPage } from './simulator-page.ts'

/** The launch simulator and the list of all requests. Neither needs a sign-in: testers come with a URL. */
export function simulatorRoutes(parts: EhrParts, signIns: SignIns): Route {
  return async function answer(request, response, url) {
    const signedIn = signIns.current(request)?.account.name
    if (url.pathname === '/requests') {
      const frame = { title: 'Request log', place: 'requests', user: signedIn } as const
      const body = html`<main class="requests">
        <h1>Request log</h1>
        ${requestMonitor(undefined, undefined)}
      </main>`
      respond(
        response,
        200,
        'text/html',
        desktopFrame({ ...frame, script: 'request-monitor.js' }, body),
      )
      return true
    }
    if (url.pathname !== '/simulator') return false
    const parameters = new URLSearchParams(url.search)
    if (!parameters.has('patient')) parameters.set('patient', parts.patients[0]?.id ?? '')
    const patient = parameters.get('patient') ?? ''
    const encounters = parts.encountersOf(patient)
    // The visits of the patient who was chosen before are nobody's now.
    if (!encounters.some(({ id }) => id === parameters.get('encounter')))
      parameters.delete('encounter')
    const binding = launchBinding(parameters, parts, undefined)
    const first = parts.clients.all()[0]
    const client = parts.clients.find(parameters.get('client') ?? '') ?? first
    if (!client) return false
    const page = simulatorPage({
      signedIn,
      chosen: (choice) => parameters.get(choice) ?? '',
      clients: parts.clients.all(),
      client,
      accounts: parts.accounts.all,
      patients: parts.patients,
      encounters,
      refused: 'refused' in binding ? binding.refused : undefined,
      fhirServerUrl: parts.fhirServerUrl,
      run: randomUUID(),
      told: undefined,
    })
    respond(response, 200, 'text/html', page)
    return true
  }
}
