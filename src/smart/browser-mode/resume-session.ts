import { matchedFhirServer, type KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { Session } from '../session.ts'
import { handedOverSession } from './handed-over-session.ts'
import type { Tab } from './tab.ts'
import { createTabSession } from './tab-session.ts'

/**
 * Reopens the session of a chart page that was reloaded: docs/decisions/0017-what-a-reload-keeps.md.
 * @param handover as the page that left stored it
 * @throws SmartError `opened-directly` if this page is not the reload of that chart, `open-in-another-tab` if another
 * tab holds it
 */
export async function resumeSession(
  launchId: string,
  handover: string | null,
  { knownFhirServers, tab }: { readonly knownFhirServers: readonly KnownFhirServer[]; tab: Tab },
): Promise<Session> {
  const handedOver = handedOverSession(handover)
  const server = handedOver && matchedFhirServer(knownFhirServers, handedOver.aud)
  const isOfThisPage = handedOver?.launchId === launchId && handedOver.ehrId === server?.known.id
  if (!server || !isOfThisPage || !tab.isReloadOf(handedOver.leftAt)) {
    const isElsewhere = await tab.isClaimed(launchId)
    throw new SmartError(isElsewhere ? 'open-in-another-tab' : 'opened-directly')
  }
  await tab.claim(launchId)
  return createTabSession(handedOver, server, tab)
}
