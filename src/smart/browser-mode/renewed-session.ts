import type { Identity } from '../protocol/identity.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { isOtherTenant } from '../protocol/refresh-obstacle.ts'
import type { LeftView, Renewal, ScrollPlace, Session } from '../session.ts'
import { checkIdentity } from './check-identity.ts'
import { record } from './stored-record.ts'
import type { StoredSession } from './stored-session.ts'
import { createTabSession, type Opened } from './tab-session.ts'
import type { Tab } from './tab.ts'

/**
 * The session of a new sign-in to a chart that was open. Where it names another patient, or not the reader who was known,
 * it is over at once: nothing is read with it, what came for it is given back, and the page says why.
 */
export async function renewedSession(
  session: StoredSession,
  renews: Renewal,
  server: MatchedFhirServer,
  tab: Tab,
): Promise<Session> {
  const view = leftView(renews.view)
  const { patientId } = session.launchContext
  if (patientId !== renews.patientId) {
    const opened = { ...session.launchContext, patientId: renews.patientId }
    const other = { obstacle: 'patient-changed', otherPatient: `Patient/${patientId}` } as const
    return createTabSession({ ...session, launchContext: opened }, server, tab, { view, ...other })
  }
  if (isOtherTenant(session.launchContext.tenant, renews.tenant))
    return createTabSession(session, server, tab, { view, obstacle: 'tenant-changed' })
  // Nobody waits for this in a first launch; here whose reader it is decides whether anything is read.
  const identity = renews.subject === undefined ? undefined : await checkedIdentity(session, tab)
  const obstacle = identity && obstacleOf(identity, renews.subject)
  if (obstacle !== undefined) return createTabSession(session, server, tab, { view, obstacle })
  await tab.claim(session.launchId)
  const checked =
    identity === undefined || identity === 'wrong' ? {} : { identity, unchecked: undefined }
  return createTabSession({ ...session, ...checked }, server, tab, { view })
}

async function checkedIdentity(
  { identity, unchecked }: StoredSession,
  tab: Tab,
): Promise<Identity | 'wrong'> {
  return unchecked === undefined ? identity : checkIdentity(unchecked, tab)
}

function obstacleOf(identity: Identity | 'wrong', subject: string | undefined): Opened['obstacle'] {
  if (identity === 'wrong') return 'identity-wrong'
  return identity.kind === 'verified' && identity.subject === subject ? undefined : 'reader-changed'
}

/** Our own storage is not trusted: what is no place of a chart is its first one. */
function leftView(stored: unknown): LeftView {
  const { rest, scroll } = record(stored) ?? {}
  const isPlace = typeof rest === 'string' && /^(?:\/[a-z-]+)?(?:\?[\w.~%=&+*-]*)?$/.test(rest)
  const places = Object.entries(record(scroll) ?? {}).flatMap(([part, place]) =>
    isScrollPlace(place) ? [[part, place] as const] : [],
  )
  return { rest: isPlace ? rest : '', scroll: Object.fromEntries(places) }
}

function isScrollPlace(place: unknown): place is ScrollPlace {
  return Array.isArray(place) && place.length === 2 && place.every((each) => Number.isFinite(each))
}
