import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '#sandbox/http/read-body.ts'
import { html, type Html } from '#sandbox/pages/html.ts'
import { respondPage } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import { desktopFrame } from '../ehr-frame.ts'
import type { EhrDependencies } from '../ehr-dependencies.ts'
import { launchBinding } from '../launch/launch-binding.ts'
import { notRegisteredWords, registeredWords, registrationOf } from './register-client.ts'
import { requestMonitor } from './request-monitor.ts'
import type { SignInSessions } from '../sign-in/sign-in-sessions.ts'
import { simulatorPage } from './simulator-page.ts'

/** The launch simulator and the request log. Neither needs a sign-in, so that testers can use a URL. */
export function simulatorRoutes(dependencies: EhrDependencies, signIns: SignInSessions): Route {
  function show(
    request: IncomingMessage,
    response: ServerResponse,
    parameters: URLSearchParams,
    told?: Html,
    refusedRegistration?: URLSearchParams,
  ): void {
    if (!parameters.has('patient'))
      parameters.set('patient', dependencies.records.patients[0]?.id ?? '')
    const encounters = dependencies.records.encounters(parameters.get('patient') ?? '')
    // A visit of the patient who was chosen before.
    if (!encounters.some(({ id }) => id === parameters.get('encounter')))
      parameters.delete('encounter')
    const binding = launchBinding(parameters, dependencies, undefined)
    const [first] = dependencies.clients.all()
    const client = dependencies.clients.find(parameters.get('client') ?? '') ?? first
    if (!client) throw new Error('no client is registered')
    const page = simulatorPage({
      signedIn: signIns.current(request)?.account.name,
      chosen: (choice) => parameters.get(choice) ?? '',
      clients: dependencies.clients.all(),
      client,
      accounts: dependencies.accounts.all,
      patients: dependencies.records.patients,
      encounters,
      refused: 'refused' in binding ? binding.refused : undefined,
      fhirServerUrl: dependencies.fhirServerUrl,
      launchUrl: `${dependencies.origin}/launch/direct?${chosenOnly(parameters).toString()}`,
      run: randomUUID(),
      told,
      refusedRegistration: refusedRegistration ?? new URLSearchParams(),
    })
    respondPage(response, refusedRegistration ? 400 : 200, page)
  }

  async function register(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await readBody(request))
    try {
      const client = dependencies.clients.register(registrationOf(form))
      const chosen = new URLSearchParams({ client: client.client_id })
      show(request, response, chosen, registeredWords(client))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      show(request, response, new URLSearchParams(), notRegisteredWords(reason), form)
    }
  }

  return async function answer(request, response, url) {
    if (url.pathname === '/simulator') {
      show(request, response, new URLSearchParams(url.search))
    } else if (url.pathname === '/simulator/clients' && request.method === 'POST') {
      await register(request, response)
    } else if (url.pathname === '/requests') {
      respondPage(response, 200, requestLogPage(signIns.current(request)?.account.name))
    } else {
      return false
    }
    return true
  }
}

function requestLogPage(user: string | undefined): string {
  return desktopFrame(
    { title: 'Request log', place: 'requests', user, script: 'request-monitor.js' },
    html`<main class="requests">
      <h1>Request log</h1>
      ${requestMonitor(undefined, undefined)}
    </main>`,
  )
}

/** Without the fields that were left blank. */
function chosenOnly(parameters: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([, value]) => value !== ''))
}
