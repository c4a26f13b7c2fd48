import { pageConfig } from './config.ts'
import { launchWords } from './messages/launch-words.ts'
import { paths } from './paths.ts'
import { everySearch } from './searches/declared-searches.ts'
import { requestedScopes } from './searches/scopes.ts'
import { sessionMode } from './smart/mode.ts'
import { matchedFhirServer, type MatchedFhirServer } from './smart/protocol/known-fhir-servers.ts'
import { launchParameters } from './smart/protocol/launch-parameters.ts'
import { SmartError } from './smart/protocol/smart-error.ts'

/** The launch page: takes an EHR's `iss` and `launch`, or a person's choice of EHR, to the authorization server. */

const { search } = location
// The launch parameters leave the address before any other code can read them there.
history.replaceState(null, '', paths.launch)

const page = document.querySelector('main') ?? document.body

try {
  const parameters = launchParameters(search)
  if (parameters.kind === 'standalone-launch') offerServers()
  else await begin(knownServer(parameters.iss), parameters.launch)
} catch (error) {
  showFailure(error)
}

/** @throws SmartError `unknown-fhir-server`, before any request to another origin */
function knownServer(iss: string): MatchedFhirServer {
  const server = matchedFhirServer(pageConfig(document).knownFhirServers, iss)
  if (!server) throw new SmartError('unknown-fhir-server')
  return server
}

async function begin(server: MatchedFhirServer, launch: string | undefined): Promise<void> {
  show(launchWords.connecting(server.known.name))
  const scopes = requestedScopes(everySearch, {
    syntax: server.known.scopes,
    launch: launch === undefined ? 'standalone-launch' : 'ehr-launch',
    refresh: server.known.refresh,
  })
  const redirectUri = new URL(paths.redirect, location.origin).href
  const mode = await sessionMode(pageConfig(document))
  location.replace(await mode.beginLaunch({ server, scopes, redirectUri, launch }))
}

function offerServers(): void {
  const list = element('ul')
  for (const server of pageConfig(document).knownFhirServers.filter(
    (each) => each.standaloneLaunch,
  )) {
    const button = element('button', server.name)
    button.type = 'button'
    button.addEventListener('click', () => {
      begin(knownServer(server.fhirServerUrl), undefined).catch(showFailure)
    })
    const host = element('span', new URL(server.fhirServerUrl).host)
    const item = element('li')
    item.append(button, host)
    list.append(item)
  }
  show(launchWords.choose)
  page.append(element('p', launchWords.chooseHint), list)
}

function showFailure(error: unknown): void {
  const code = error instanceof SmartError ? error.code : 'discovery-failed'
  const { title, next } = launchWords.failure(code)
  show(title)
  page.setAttribute('role', 'alert')
  page.append(element('p', next), element('p', `${launchWords.code} SC-${code.toUpperCase()}`))
}

function show(title: string): void {
  page.replaceChildren(element('h1', title))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name)
  created.textContent = text
  return created
}
