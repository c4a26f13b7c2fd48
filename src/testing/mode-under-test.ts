import { expect } from 'vitest'
import type { ChartAddress, Session, SessionMode } from '#src/smart/session.ts'
import { fakeEhr } from './fake-ehr.ts'

/** One tab in which a mode runs. */
export interface ModeUnderTest {
  /** The mode as the page that is open now uses it. */
  readonly mode: () => SessionMode
  /**
   * Goes to the URL that `beginLaunch` returned, lets a person at the EHR allow the request for this patient, and
   * returns the address at which the chart page then opens.
   */
  readonly signIn: (url: string, patientId: string) => Promise<ChartAddress>
  /** Reloads the page. */
  readonly reload: () => void
  /** Everything that the mode keeps outside the page's memory, wherever that is, as one text. */
  readonly kept: () => string
}

/** A whole launch for one patient. */
export async function launch(tab: ModeUnderTest, patientId = 'patient-1'): Promise<Session> {
  const url = await tab.mode().beginLaunch({
    server: fakeEhr,
    scopes: ['launch', 'openid', 'fhirUser', 'patient/Patient.r'],
    redirectUri: 'https://app.example/e/fake-ehr/callback',
    launch: 'launch-1',
  })
  const session = await tab.mode().openSession(await tab.signIn(url, patientId))
  if (!session) throw new Error('The launch opened no session.')
  return session
}

/** Nothing of this session of `patient-1` is kept anywhere. */
export function expectForgotten(tab: ModeUnderTest, session: Session): void {
  for (const secret of ['access-', 'refresh-', session.launchId, 'patient-1']) {
    expect(tab.kept()).not.toContain(secret)
  }
}

export function listenForEnd(session: Session): { readonly count: () => number } {
  let count = 0
  session.onEnded(() => (count += 1))
  return { count: () => count }
}
