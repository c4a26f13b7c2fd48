import { QueryClient } from '@tanstack/react-query'
import { pageConfig } from './config.ts'
import { createFhirClient } from './fhir/fhir-client.ts'
import { launchIdInPath, paths } from './paths.ts'
import { chartQueryDefaults, startFirstScreen } from './queries/first-screen.ts'
import { completeLaunch } from './smart/browser-mode/complete-launch.ts'
import { resumeSession } from './smart/browser-mode/resume-session.ts'
import { redirectParameters } from './smart/protocol/redirect-parameters.ts'
import type { Session } from './smart/session.ts'
import { SmartError } from './smart/protocol/smart-error.ts'
import { tabStorage } from './smart/browser-mode/tab-storage.ts'

/**
 * One half of the composition root: opens the session and starts the first screen's searches,
 * then brings in React. Nothing of the redirect stays in the address bar when the first request leaves.
 */

const { search, pathname } = location
const root =
  document.getElementById('root') ?? document.body.appendChild(document.createElement('div'))
const opening = openSession()
const screen = import('./app/mount.tsx')

try {
  const session = await opening
  if (session === undefined) {
    const { mountStart } = await import('./app/mount-message.tsx')
    mountStart(root)
  } else {
    const fhirClient = createFhirClient(session)
    const queryClient = new QueryClient({
      defaultOptions: { queries: chartQueryDefaults },
    })
    const chart = { session, fhirClient, now: () => new Date() }
    startFirstScreen(queryClient, chart)
    ;(await screen).mountChart(root, { chart, queryClient })
  }
} catch (error) {
  const failure =
    error instanceof SmartError ? error : new SmartError('token-exchange-failed', { cause: error })
  const { mountFailure } = await import('./app/mount-message.tsx')
  mountFailure(root, failure)
}

/** The session of a launch that has just come back, or of a chart that was reloaded. */
async function openSession(): Promise<Session | undefined> {
  const { knownFhirServers } = pageConfig(document)
  const launchId = launchIdInPath(pathname)
  if (launchId !== undefined) return resumeSession(launchId, knownFhirServers, tabStorage())
  history.replaceState(null, '', pathname)
  const redirect = redirectParameters(search)
  if (redirect === undefined) {
    if (pathname === paths.start) return undefined
    throw new SmartError('opened-directly')
  }
  const session = await completeLaunch(redirect, knownFhirServers, tabStorage())
  history.replaceState(null, '', paths.chart(session.launchId))
  return session
}
