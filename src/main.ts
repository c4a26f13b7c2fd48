import { QueryClient } from '@tanstack/react-query'
import { pageConfig } from './config.ts'
import { createFhirClient } from './fhir/fhir-client.ts'
import { loadMessages } from './messages/load-messages.ts'
import { pageLocale } from './messages/page-locale.ts'
import { launchIdInPath, paths } from './paths.ts'
import { chartQueryDefaults, startFirstScreen } from './queries/first-screen.ts'
import { sessionMode } from './smart/mode.ts'
import { SmartError } from './smart/protocol/smart-error.ts'
import type { Session } from './smart/session.ts'

/**
 * The chart page, and one half of the composition root: opens the session and starts the first screen's searches,
 * while React is still being loaded. `app/mount.tsx` is the other half.
 */

const { search, pathname } = location
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
  const launchId = launchIdInPath(pathname)
  // The redirect's code and state leave the address before the first request.
  if (launchId === undefined) history.replaceState(null, '', pathname)
  const session = await sessionMode(pageConfig(document)).openSession({ launchId, search })
  if (session === undefined) {
    if (pathname === paths.start) return undefined
    throw new SmartError('opened-directly')
  }
  if (launchId === undefined) history.replaceState(null, '', paths.chart(session.launchId))
  return session
}
