import { askedView } from '../protocol/asked-view.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import type { Renewal, Session } from '../session.ts'
import { renewedSession } from './renewed-session.ts'
import type { StoredSession } from './stored-session.ts'
import type { Tab } from './tab.ts'
import { createTabSession } from './tab-session.ts'

/** A session whose chart does not open at its summary: where the reader was, or at the view that the launch asks for. */
export async function sessionInPlace(
  session: StoredSession,
  renews: Renewal | undefined,
  server: MatchedFhirServer,
  tab: Tab,
): Promise<Session> {
  if (renews !== undefined) return renewedSession(session, renews, server, tab)
  await tab.claim(session.launchId)
  const view = askedView(session.launchContext)
  const rest = view === undefined || view === 'summary' ? '' : `/${view}`
  return createTabSession(session, server, tab, { view: { rest, scroll: {} } })
}
