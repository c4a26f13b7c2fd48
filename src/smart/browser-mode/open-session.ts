import type { KnownFhirServer } from '../protocol/known-fhir-servers.ts'
import { redirectParameters } from '../protocol/redirect-parameters.ts'
import type { ChartAddress, Session } from '../session.ts'
import { completeLaunch } from './complete-launch.ts'
import { takeHandover } from './stored-session.ts'
import type { Tab } from './tab.ts'

/** The session of a reloaded chart page, or of a launch that has just come back; undefined if the address names none. */
export async function openSession(
  { launchId, search, onAsked }: ChartAddress,
  knownFhirServers: readonly KnownFhirServer[],
  tab: Tab,
): Promise<Session | undefined> {
  // Taken out by every page, so that what a left page handed over is not there for a later one.
  const handover = takeHandover(tab.storage)
  if (launchId !== undefined) {
    const { resumeSession } = await import('./resume-session.ts')
    return resumeSession(launchId, handover, { knownFhirServers, tab })
  }
  const redirect = redirectParameters(search)
  return redirect && completeLaunch(redirect, knownFhirServers, tab, onAsked)
}
