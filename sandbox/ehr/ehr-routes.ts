import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import type { AccessLog } from '../access-log.ts'
import { clinicians } from '../authorization-server/accounts.ts'
import type { Client, Clients } from '../authorization-server/clients.ts'
import type { LaunchHandles } from '../authorization-server/launch-handles.ts'
import type { ResourceStore } from '../fhir-server/resource-store.ts'
import { redirect, respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import { desktopPage, portalPage, type PaneSize } from './ehr-pages.ts'
import { launchBinding } from './launch-choices.ts'

export interface EhrRouteParts {
  readonly store: ResourceStore
  readonly patients: readonly PatientRecord[]
  readonly clients: Clients
  readonly launchHandles: LaunchHandles
  readonly accessLog: AccessLog
  readonly fhirServerUrl: string
}

/** What a person sees of the EHR: the desktop, the portal, launches that need no clicking, and the log. */
export function ehrRoutes(parts: EhrRouteParts): Route {
  const { patients, clients, accessLog } = parts
  const app = clients.all()[0] as Client & { readonly launch_url: string }

  /** Makes a launch value as a click in the EHR would, and sends the browser to the app with it. */
  function directLaunch(parameters: URLSearchParams, response: ServerResponse): void {
    const defaults = { clientId: app.client_id, user: clinicians[0]?.id ?? '' }
    const binding = launchBinding(parameters, defaults)
    if (!patients.some(({ id }) => id === binding.patient)) {
      respond(response, 404, 'text/plain', 'no such patient\n')
      return
    }
    const launch = parts.launchHandles.issue(binding)
    const query = new URLSearchParams({ iss: parts.fhirServerUrl, launch })
    redirect(response, `${app.launch_url}?${query.toString()}`)
  }

  return async function answer(request, response, url) {
    switch (url.pathname) {
      case '/': {
        const selected = patients.find(({ id }) => id === url.searchParams.get('patient'))
        const pane = (url.searchParams.get('pane') ?? 'closed') as PaneSize
        const view = { patients, selected, pane, user: clinicians[0]?.name ?? '' }
        respond(response, 200, 'text/html', desktopPage(view))
        return true
      }
      case '/portal':
        respond(response, 200, 'text/html', portalPage(app.launch_url))
        return true
      case '/ehr.css': {
        const sheet = await readFile(new URL('./ehr.css', import.meta.url), 'utf8')
        respond(response, 200, 'text/css', sheet)
        return true
      }
      case '/launch/direct':
        directLaunch(url.searchParams, response)
        return true
      case '/log':
        if (request.method === 'DELETE') accessLog.clear()
        respond(response, 200, 'application/jsonl', accessLog.text())
        return true
      default:
        return false
    }
  }
}
