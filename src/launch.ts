import { pageConfig } from './config.ts'
import { loadLaunchMessages } from './messages/load-launch-messages.ts'
import type { LaunchMessages } from './messages/launch-page.ts'
import { choosableLocales, type Locale } from './messages/locale.ts'
import { ownWord } from './messages/own-word.ts'
import { keepLocale, pageLocale } from './messages/page-locale.ts'
import { pageAt, paths } from './paths.ts'
import { everySearch } from './searches/declared-searches.ts'
import { requestedScopes } from './searches/scopes.ts'
import { sessionMode } from './smart/mode.ts'
import {
  matchedFhirServer,
  type KnownFhirServer,
  type MatchedFhirServer,
} from './smart/protocol/known-fhir-servers.ts'
import { launchParameters } from './smart/protocol/launch-parameters.ts'
import { SmartError } from './smart/protocol/smart-error.ts'

/** The launch page: takes an EHR's `iss` and `launch`, or a person's choice of EHR, to the authorization server. */

const { search, pathname } = location
let locale = pageLocale(window)
let words = loadLaunchMessages(locale)
/** What the page shows now, in any language. */
let draw: (t: LaunchMessages) => void = () => undefined
// The launch parameters leave the address before any other code can read them there.
history.replaceState(null, '', pathname)

const page = document.querySelector('main') ?? document.body

try {
  const parameters = launchParameters(search)
  const { ehrId } = namedEhr()
  if (parameters.kind === 'ehr-launch') {
    await begin(knownServer(parameters.iss), parameters.launch)
  } else if (parameters.iss !== undefined) await beginStandalone(knownServer(parameters.iss))
  else if (ehrId === undefined) offerServers()
  else await beginStandalone(knownServer(knownServers()[0]?.fhirServerUrl ?? ''))
} catch (error) {
  showFailure(error)
}

/** The EHR that the page's address names, if it names one. */
function namedEhr(): { readonly ehrId?: string | undefined } {
  const address = pageAt(pathname)
  return address?.page === 'launch' ? address : {}
}

/** The EHRs that this page may go to. */
function knownServers(): readonly KnownFhirServer[] {
  const { ehrId } = namedEhr()
  const { knownFhirServers } = pageConfig(document)
  return ehrId === undefined ? knownFhirServers : knownFhirServers.filter(({ id }) => id === ehrId)
}

/** @throws SmartError `unknown-fhir-server`, before any request to another origin */
function knownServer(iss: string): MatchedFhirServer {
  const server = matchedFhirServer(knownServers(), iss)
  // Whoever helps has to know which one was refused.
  if (!server) throw new SmartError('unknown-fhir-server', { diagnostics: iss.slice(0, 200) })
  return server
}

/** @throws SmartError `malformed-launch` if this EHR's launches always bring a `launch` value */
async function beginStandalone(server: MatchedFhirServer): Promise<void> {
  if (!server.known.standaloneLaunch) {
    throw new SmartError('malformed-launch', { diagnostics: 'launch' })
  }
  await begin(server, undefined)
}

async function begin(server: MatchedFhirServer, launch: string | undefined): Promise<void> {
  show((t) => {
    drawTitle(t.connecting(server.known.name))
  })
  const scopes = requestedScopes(everySearch, {
    syntax: server.known.scopes,
    launch: launch === undefined ? 'standalone-launch' : 'ehr-launch',
    refresh: server.known.refresh,
  })
  const { id, redirectPath } = server.known
  const redirectUri = new URL(redirectPath ?? paths.callback(id), location.origin).href
  const mode = sessionMode(pageConfig(document))
  location.replace(await mode.beginLaunch({ server, scopes, redirectUri, launch }))
}

function offerServers(): void {
  const servers = knownServers().filter(
    ({ standaloneLaunch, simulator }) => standaloneLaunch && !simulator,
  )
  show((t) => {
    const list = element('ul')
    for (const server of servers) {
      const button = element('button', server.name)
      button.type = 'button'
      button.addEventListener('click', () => {
        begin(knownServer(server.fhirServerUrl), undefined).catch(showFailure)
      })
      const host = element('code', new URL(server.fhirServerUrl).host)
      const item = element('li')
      item.append(button, host)
      list.append(item)
    }
    drawTitle(t.choose)
    page.append(element('p', t.chooseHint), list)
  })
}

function showFailure(error: unknown): void {
  const code = error instanceof SmartError ? error.code : 'discovery-failed'
  const helpDeskCode = `SC-${code.toUpperCase()}`
  const diagnostics = error instanceof SmartError ? error.diagnostics : undefined
  page.setAttribute('role', 'alert')
  // Stays when the words cannot be loaded.
  drawTitle(helpDeskCode)
  show((t) => {
    const { title, next } = ownWord(t.failures, code) ?? t.unreachable
    const line = element('p', `${t.code} `)
    line.append(element('code', [helpDeskCode, diagnostics].filter(Boolean).join(' · ')))
    drawTitle(title)
    page.append(element('p', next), line)
  })
}

/** Draws once the words are here; the launch itself does not wait for them. */
function show(next: typeof draw): void {
  draw = next
  const asked = words
  asked.then(
    (t) => {
      if (draw === next && words === asked) drawPage(t)
    },
    () => undefined,
  )
}

function drawPage(t: LaunchMessages): void {
  document.documentElement.lang = locale
  document.title = t.title
  draw(t)
  const languages = element('div')
  languages.className = 'languages'
  languages.setAttribute('role', 'group')
  languages.setAttribute('aria-label', t.language)
  for (const { locale: choice, name } of choosableLocales) {
    const button = element('button', name)
    button.type = 'button'
    button.lang = choice
    button.setAttribute('aria-pressed', String(choice === locale))
    button.addEventListener('click', () => {
      chooseLocale(choice)
    })
    languages.append(button)
  }
  page.append(languages)
}

function chooseLocale(choice: Locale): void {
  locale = choice
  words = loadLaunchMessages(choice)
  keepLocale(window, choice)
  show(draw)
}

function drawTitle(title: string): void {
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
