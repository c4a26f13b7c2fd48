import { pageConfig } from './config.ts'
import { loadLaunchMessages } from './messages/load-launch-messages.ts'
import type { LaunchMessages } from './messages/launch-page.ts'
import type { Locale } from './messages/locale.ts'
import { keepLocale, pageLocale } from './messages/page-locale.ts'
import type { Known } from './notices/draw-failure.ts'
import { element } from './notices/element.ts'
import type { FailedLaunch } from './notices/failure-from.ts'
import { languageButtons } from './notices/language-buttons.ts'
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
if (search !== '') history.replaceState(null, '', pathname)

const page = document.querySelector('main') ?? document.body
const given = new URLSearchParams(search)
/** What is known of this launch if it fails. Nothing of it has been used until the browser leaves for the EHR. */
let launched: FailedLaunch & Known = {
  launch: 'ehr-launch',
  iss: given.get('iss') ?? undefined,
  secrets: given.getAll('launch'),
  launchUrl: search === '' ? undefined : pathname + search,
}

try {
  const parameters = launchParameters(search)
  const { ehrId } = namedEhr()
  if (parameters.kind === 'ehr-launch') {
    await begin(knownServer(parameters.iss), parameters.launch)
  } else if (parameters.iss !== undefined)
    await beginStandalone(knownServer(parameters.iss), parameters.asksLogin)
  else if (!(await isFailureToldAgain())) {
    // Whoever shows us in a frame has a chart open, and has not said which: that is no patient who signs in.
    if (document.defaultView !== top)
      throw new SmartError('malformed-launch', { diagnostics: 'iss' })
    if (ehrId === undefined) {
      // The server would have placed a list, if only an empty one.
      if (document.getElementById('known-fhir-servers')?.textContent === '')
        throw new SmartError('not-configured')
      const { showStartPage } = await import('./start/start-page.ts')
      await showStartPage(document.body, locale)
    } else {
      await beginStandalone(
        knownServer(knownServers()[0]?.fhirServerUrl ?? ''),
        parameters.asksLogin,
      )
    }
  }
} catch (error) {
  await showFailure(error)
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
  if (!server) throw new SmartError('unknown-fhir-server')
  return server
}

/** @throws SmartError `malformed-launch` if this EHR's launches always bring a `launch` value */
async function beginStandalone(server: MatchedFhirServer, asksLogin: boolean): Promise<void> {
  if (!server.known.standaloneLaunch) {
    throw new SmartError('malformed-launch', { diagnostics: 'launch' })
  }
  await begin(server, undefined, asksLogin)
}

async function begin(
  server: MatchedFhirServer,
  launch: string | undefined,
  asksLogin = false,
): Promise<void> {
  const isStandalone = launch === undefined
  launched = {
    ...launched,
    launch: isStandalone ? 'standalone-launch' : 'ehr-launch',
    ehr: server.known,
    launchUrl: launched.launchUrl ?? paths.launchOf(server.known.id),
  }
  show((t) => {
    drawTitle(t.connecting(server.known.name))
  })
  const { id, redirectPath, scopes: syntax, refresh } = server.known
  fetchChartFiles()
  const { readerScopes: reader, optionalScopes: optional } = server.known
  const { launch: kind } = launched
  const scopes = requestedScopes(everySearch, { syntax, launch: kind, refresh, reader, optional })
  const redirectUri = new URL(redirectPath ?? paths.callback(id), location.origin).href
  const mode = sessionMode(pageConfig(document))
  location.replace(await mode.beginLaunch({ server, scopes, redirectUri, launch, asksLogin }))
}

/**
 * What the chart page loads comes while the EHR is asked. By links and not by `fetch`: the browser has what a link brought
 * in memory when that page asks, and reads what `fetch` brought from the disk.
 */
function fetchChartFiles(): void {
  const files: unknown = JSON.parse(document.getElementById('chart-files')?.textContent || '[]')
  if (!Array.isArray(files)) return
  for (const file of files.map(String)) {
    const link = element('link')
    const isStyle = file.endsWith('.css')
    link.rel = isStyle ? 'preload' : 'modulepreload'
    if (isStyle) link.as = 'style'
    link.crossOrigin = 'anonymous'
    link.fetchPriority = 'low'
    link.href = file
    document.head.append(link)
  }
}

/**
 * Whether this page is the reload of one that told a failure, which it then tells again: a reload begins no other
 * launch.
 */
async function isFailureToldAgain(): Promise<boolean> {
  if (history.state === null) return false
  const { showToldFailure } = await import('./notices/show-failure.ts')
  return showToldFailure(document.body)
}

/** Its words and its code come only now: a launch that succeeds needs neither. */
async function showFailure(error: unknown): Promise<void> {
  draw = () => undefined
  drawTitle('Sidechart')
  try {
    const notices = await import('./notices/show-failure.ts')
    await notices.showFailure(document.body, error, launched)
  } catch {
    // Without them a page can only say which it lacks.
    drawTitle('Sidechart · SC-PAGE-NOT-LOADED')
  }
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
  page.append(languageButtons({ label: t.language, current: locale }, chooseLocale))
}

function chooseLocale(choice: Locale): void {
  locale = choice
  words = loadLaunchMessages(choice)
  keepLocale(window, choice)
  show(draw)
}

function drawTitle(title: string): void {
  page.replaceChildren(element('h1', { text: title }))
}
