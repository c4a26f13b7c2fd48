import { QueryClient } from '@tanstack/react-query'
import { pageConfig } from './config.ts'
import { createFhirClient } from './fhir/fhir-client.ts'
import { loadMessages } from './messages/load-messages.ts'
import { pageLocale } from './messages/page-locale.ts'
import { pageAt, paths } from './paths.ts'
import { chartQueryDefaults, startFirstScreen } from './queries/first-screen.ts'
import { sessionMode } from './smart/mode.ts'
import { knownFhirServerOf } from './smart/protocol/known-fhir-servers.ts'
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
const messages = loadMessages(locale)
const opening = openSession()
const screen = import('./app/mount.tsx')

try {
  const session = await opening
  if (session === undefined) {
    const { mountStart } = await import('./app/mount-message.tsx')
    mountStart(root, { locale, t: await messages })
  } else {
    const fhirClient = createFhirClient(session)
    const queryClient = new QueryClient({
      defaultOptions: { queries: chartQueryDefaults },
    })
    const chart = { session, fhirClient, now: () => new Date() }
    startFirstScreen(queryClient, chart)
    const language = { locale, t: await messages }
    ;(await screen).mountChart(root, { chart, queryClient, language })
  }
} catch (error) {
  const failure =
    error instanceof SmartError ? error : new SmartError('token-exchange-failed', { cause: error })
  await showFailure(failure).catch(() => {
    // Without its words or its code a page can only say which it lacks.
    root.textContent = 'Sidechart · SC-PAGE-NOT-LOADED'
  })
}

async function showFailure(error: SmartError): Promise<void> {
  const { mountFailure } = await import('./app/mount-message.tsx')
  mountFailure(root, { error, language: { locale, t: await messages } })
}

/** The session that the address names; undefined on the start page. */
async function openSession(): Promise<Session | undefined> {
  if (address?.page !== 'chart') return undefined
  const { ehrId, launchId } = address
  // The redirect's code and state leave the address before the first request.
  if (launchId === undefined) history.replaceState(null, '', pathname)
  const config = pageConfig(document)
  const ehr = knownFhirServerOf(config.knownFhirServers, ehrId)
  if (ehr === undefined) throw new SmartError('opened-directly')
  sayOpening(ehr.name).catch(() => undefined)
  // Of the EHRs that a page may know, only the one that its address names.
  const mode = sessionMode({ ...config, knownFhirServers: [ehr] })
  const session = await mode.openSession({ launchId, search })
  if (session === undefined) throw new SmartError('opened-directly')
  if (launchId === undefined) history.replaceState(null, '', paths.chart(session))
  return session
}

/** Until there is a screen, the page says what it is doing. */
async function sayOpening(ehr: string): Promise<void> {
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  // The style sheets come with the screen.
  line.style.font = '1rem system-ui'
  line.style.margin = '1rem'
  line.append('Sidechart')
  root.replaceChildren(line)
  line.textContent = (await messages).navigation.opening(ehr)
}
