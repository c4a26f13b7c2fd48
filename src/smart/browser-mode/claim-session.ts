import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { openSession } from './open-session.ts'
import type { Session } from '../session.ts'
import type { StoredSession } from './stored-session.ts'
import { claimTab } from './tab-claim.ts'

/** A duplicated tab copies its storage, and with it a refresh token that may be used once: one tab per session. */
export async function claimSession(
  stored: StoredSession,
  server: MatchedFhirServer,
  storage: Storage,
): Promise<Session> {
  await claimTab(stored.launchId)
  return openSession(stored, server, {
    storage,
    fetch: globalThis.fetch.bind(globalThis),
    now: () => Date.now(),
    schedule: (task, delay) => {
      const timer = setTimeout(task, delay)
      return () => {
        clearTimeout(timer)
      }
    },
  })
}
