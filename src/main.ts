import { pageConfig } from './config.ts'
import { loadMessages } from './messages/load-messages.ts'
import { pageLocale } from './messages/page-locale.ts'
import { pageAt, paths } from './paths.ts'
import { sessionMode } from './smart/mode.ts'
import { knownFhirServerOf, type KnownFhirServer } from './smart/protocol/known-fhir-servers.ts'
import { SmartError } from './smart/protocol/smart-error.ts'
import type { Session } from './smart/session.ts'

/**
 * The chart page, and one half of the composition root: opens the session and starts the first screen's searches,
 * while React is still being loaded. `app/mount.tsx` is the other half.
 */

const { search, pathname } = location
const address = pageAt(pathname)
const root =
  document.getElementById('root') ?? document.body.appendChild(document.createElement('div'))
const locale = pageLocale(window)
/** The EHR that the address names. */
let ehr: KnownFhirServer | undefined
const messages = loadMessages(locale)
const mayLoad = Promise.withResolvers<undefined>()
const opening = openSession()
opening.then(
  (session) => {
    if (session !== undefined) mayLoad.resolve(undefined)
  },
  () => undefined,
)
// Neither is run before the EHR has been asked for the session, which it answers meanwhile, nor without a session.
const data = mayLoad.promise.then(() => import('./queries/start-chart.ts'))
const screen = data.then(() => import('./app/mount.tsx'))

try {
  const session = await opening
  if (session === undefined) {
    const { showStart } = await import('./notices/show-start.ts')
    await showStart(document.body)
  } else {
    const { chart, queryClient } = (await data).startChart(session)
    const language = { locale, t: await messages }
    ;(await screen).mountChart(root, { chart, queryClient, language })
  }
} catch (error) {
  await showFailure(error).catch(() => {
    // Without its words or its code a page can only say which it lacks.
    root.textContent = 'Sidechart · SC-PAGE-NOT-LOADED'
  })
}

async function showFailure(error: unknown): Promise<void> {
  const notices = await import('./notices/show-failure.ts')
  const signInAt = ehr?.standaloneLaunch === true ? paths.launchOf(ehr.id) : undefined
  const parameters = new URLSearchParams(search)
  const secrets = ['code', 'state'].flatMap((name) => parameters.getAll(name))
  await notices.showFailure(document.body, error, { launch: 'ehr-launch', ehr, signInAt, secrets })
}

/** The session that the address names; undefined on the start page. */
async function openSession(): Promise<Session | undefined> {
  if (address?.page !== 'chart') return undefined
  const { ehrId, launchId } = address
  // The redirect's code and state leave the address before the first request.
  if (launchId === undefined && search !== '') history.replaceState(null, '', pathname)
  const config = pageConfig(document)
  ehr = knownFhirServerOf(config.knownFhirServers, ehrId)
  if (ehr === undefined) throw new SmartError('opened-directly')
  const { name } = ehr
  // A launch that comes back asks its EHR first: drawing the page would hold that up.
  if (launchId !== undefined) sayOpening(name)
  // Of the EHRs that a page may know, only the one that its address names.
  const mode = sessionMode({ ...config, knownFhirServers: [ehr] })
  const session = await mode.openSession({
    launchId,
    search,
    onAsked: () => {
      sayOpening(name)
      mayLoad.resolve(undefined)
    },
  })
  if (session === undefined) throw new SmartError('opened-directly')
  if (launchId === undefined)
    history.replaceState(null, '', paths.chart(session) + (session.opensAt?.rest ?? ''))
  return session
}

/** Until there is a screen, the page says what it is doing. */
function sayOpening(name: string): void {
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  // The style sheets come with the screen.
  line.style.font = '1rem system-ui'
  line.style.margin = '1rem'
  line.append('Sidechart')
  root.replaceChildren(line)
  messages.then(
    ({ navigation }) => {
      line.textContent = navigation.opening(name)
    },
    () => undefined,
  )
}
