import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { Chart } from '#src/queries/chart.ts'
import { panelQuestion, type PanelId } from '#src/queries/panels.ts'
import type { Session } from '#src/smart/session.ts'
import { lastDay } from '../chart-size/chart-bundle.ts'

export const patientId = 'bench'

type Fetch = Session['fetch']

/** The app's questions for one chart, over a fetch; the patient's id is the token. */
export function chartOver(fhirServerUrl: string, fetch: Fetch, maxInFlight?: number): Chart {
  const authorized: Fetch = (url, init) => {
    const headers = new Headers(init?.headers)
    headers.set('authorization', `Bearer ${patientId}`)
    return fetch(url, { ...init, headers })
  }
  const session: Session = {
    launchId: 'bench',
    ehrId: 'bench',
    fhirServerUrl,
    fhirServerName: 'bench',
    exportsOff: [],
    optionalSearches: [],
    ehr: ehrFamilies.plain,
    correctEhr: () => undefined,
    launchContext: {
      patientId,
      encounterId: undefined,
      needPatientBanner: true,
      intent: undefined,
      tenant: undefined,
      kind: 'ehr-launch',
    },
    requestedScopes: ['patient/*.rs'],
    grantedScopes: ['patient/*.rs'],
    settingsKeptSince: undefined,
    onScopesChanged: () => () => undefined,
    identity: () => ({ kind: 'not-sent' }),
    onIdentityChanged: () => () => undefined,
    expiresAt: () => Number.MAX_SAFE_INTEGER,
    endsAt: () => undefined,
    fetch: authorized,
    fetchOpenly: fetch,
    onEnded: () => () => undefined,
    endReason: () => undefined,
    otherPatient: () => undefined,
    opensAt: undefined,
    signInAgain: undefined,
    end: () => Promise.resolve(),
  }
  return {
    session,
    fhirClient: createFhirClient({ fhirServerUrl, fetch: authorized }, maxInFlight),
    now: () => new Date(lastDay + 12 * 3_600_000),
  }
}

export interface Reading {
  /** All questions of the first screen, or those of results for any date. */
  readonly what: 'first screen' | 'whole record'
  /** Called when both panels of results have something to draw. */
  readonly onDrawn?: () => void
  /** Whether a panel draws what has come while the rest is loading, as it does. */
  readonly drawsSoFar?: boolean
  readonly stop?: AbortSignal
}

/** Asks what the first screen asks, in its order, or every result for any date. @returns the answers */
export async function readChart(
  chart: Chart,
  { what, onDrawn, drawsSoFar = true, stop = new AbortController().signal }: Reading,
): Promise<readonly ChartAnswer<unknown>[]> {
  const drawn = new Set<PanelId>()
  const ask = async (id: PanelId) => {
    const draw = () => {
      if (drawn.size < 2 && drawn.add(id).size === 2) onDrawn?.()
    }
    const isResults = id !== 'patient' && id !== 'medications'
    const answer = await panelQuestion(id).ask(chart, {
      anyDate: what === 'whole record',
      limit: 20_000,
      mergedIds: Promise.resolve([]),
      stop,
      onProgress: () => undefined,
      onSoFar: isResults && drawsSoFar ? draw : () => undefined,
    })
    if (isResults) draw()
    return answer
  }
  const panels: readonly PanelId[] = ['patient', 'laboratory', 'medications', 'vital-signs']
  const asked = what === 'first screen' ? panels : (['laboratory', 'vital-signs'] as const)
  return Promise.all(asked.map(ask))
}
