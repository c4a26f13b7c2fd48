import type { FaultName } from '#sandbox/faults/faults.ts'

/** One visit for each fault: how the app meets it, and where a person then looks. */
export interface FaultVisit {
  /** As it is chosen in the launch's URL. */
  readonly chosen: string
  readonly patient: string
  /** What the person looks at: the message that fills the page, or one panel. */
  readonly looksAt: 'page' | 'vitalSigns' | 'laboratory' | 'medications'
  /** What they do before they look. */
  readonly waitsFor?: 'refresh' | 'end of the token'
  /** How many requests there are is chance: the circuit breaker opens before or after the last retries. */
  readonly isCountChance?: true
}

/** A chart whose laboratory results take several pages. */
const patient = 'story-heart-failure'

const page = (name: FaultName): FaultVisit => ({ chosen: name, patient, looksAt: 'page' })
const panel = (name: FaultName, resourceType = ':Observation'): FaultVisit => ({
  chosen: `${name}${resourceType}`,
  patient,
  looksAt: 'laboratory',
})
const retried = (name: FaultName): FaultVisit => ({ ...panel(name), isCountChance: true })
/** The panel, read again after the access token has expired. All of it is on one page, for next links end with a token. */
const refresh = (name: FaultName): FaultVisit => ({
  chosen: name,
  patient: 'story-healthy-young',
  looksAt: 'laboratory',
  waitsFor: 'end of the token',
})

/** The message that ends the session after a refresh. */
const ended = (name: FaultName): FaultVisit => ({
  ...refresh(name),
  looksAt: 'page',
  waitsFor: 'refresh',
})

export const faultVisits: Readonly<Record<FaultName, FaultVisit>> = {
  'discovery-away': page('discovery-away'),
  'discovery-missing': page('discovery-missing'),
  'discovery-page': page('discovery-page'),
  'discovery-silent': page('discovery-silent'),
  'discovery-redirected': page('discovery-redirected'),
  'discovery-not-shared': page('discovery-not-shared'),
  'discovery-closed': page('discovery-closed'),
  'other-issuer-named': page('other-issuer-named'),
  'other-authorization-endpoint': page('other-authorization-endpoint'),
  'other-authorization-port': page('other-authorization-port'),
  'other-token-endpoint': page('other-token-endpoint'),
  'no-pkce': page('no-pkce'),
  'authorization-refused': page('authorization-refused'),
  'authorization-unavailable': page('authorization-unavailable'),
  'scope-refused': page('scope-refused'),
  'app-not-allowed': page('app-not-allowed'),
  'sign-in-required': page('sign-in-required'),
  'request-refused': page('request-refused'),
  'no-code': page('no-code'),
  'other-state': page('other-state'),
  'other-issuer': page('other-issuer'),
  'token-away': page('token-away'),
  'token-closed': page('token-closed'),
  'token-page': page('token-page'),
  'token-refused': page('token-refused'),
  'token-client-refused': page('token-client-refused'),
  'token-request-refused': page('token-request-refused'),
  'token-missing': page('token-missing'),
  'token-redirected': page('token-redirected'),
  'token-not-shared': page('token-not-shared'),
  'token-silent': page('token-silent'),
  'other-id-token': page('other-id-token'),
  'clock-ahead': panel('clock-ahead', ''),
  'clock-behind': page('clock-behind'),
  'no-patient': page('no-patient'),
  'expires-in-text': panel('expires-in-text', ''),
  'no-lifetime': panel('no-lifetime', ''),
  'no-scope': panel('no-scope', ''),
  'refresh-away': refresh('refresh-away'),
  'refresh-away-once': refresh('refresh-away-once'),
  'refresh-page': ended('refresh-page'),
  'refresh-busy': refresh('refresh-busy'),
  'refresh-refused': ended('refresh-refused'),
  'refresh-client-refused': ended('refresh-client-refused'),
  'refresh-lost': ended('refresh-lost'),
  'refresh-silent': ended('refresh-silent'),
  'refresh-other-patient': ended('refresh-other-patient'),
  'refresh-narrower': {
    ...refresh('refresh-narrower'),
    looksAt: 'medications',
  },
  'refresh-expires-in-text': refresh('refresh-expires-in-text'),
  'query-dropped': panel('query-dropped'),
  'query-echoed': panel('query-echoed'),
  'query-half-applied': {
    ...panel('query-half-applied'),
    patient: 'story-child-growth',
    looksAt: 'vitalSigns',
  },
  'self-link-opaque': panel('self-link-opaque'),
  'count-refused': panel('count-refused'),
  'sort-refused': panel('sort-refused'),
  'sort-refused-with-200': panel('sort-refused-with-200'),
  'status-required': panel('status-required'),
  'stops-early': panel('stops-early'),
  'ten-a-page': panel('ten-a-page'),
  'next-expired': panel('next-expired', ''),
  'next-elsewhere': panel('next-elsewhere', ''),
  'next-loop': panel('next-loop', ''),
  'next-away': panel('next-away', ''),
  'other-patient': panel('other-patient'),
  'patient-merged': page('patient-merged'),
  'patient-redirected': page('patient-redirected'),
  redirected: panel('redirected'),
  'unauthorized-once': panel('unauthorized-once', ''),
  unauthorized: panel('unauthorized'),
  forbidden: panel('forbidden'),
  'break-the-glass': panel('break-the-glass'),
  'break-the-glass-as-note': panel('break-the-glass-as-note'),
  'not-found': panel('not-found'),
  gone: panel('gone'),
  busy: retried('busy'),
  'busy-seconds': panel('busy-seconds'),
  'busy-seconds-hidden': panel('busy-seconds-hidden'),
  'busy-date': panel('busy-date'),
  'busy-date-hidden': panel('busy-date-hidden'),
  'busy-an-hour': panel('busy-an-hour'),
  'server-error': panel('server-error'),
  'element-missing': panel('element-missing'),
  'away-twice': panel('away-twice'),
  away: retried('away'),
  'sign-in-page': panel('sign-in-page'),
  'other-type': panel('other-type'),
  outcome: panel('outcome'),
  'no-content': panel('no-content'),
  malformed: panel('malformed'),
  truncated: panel('truncated'),
  'cut-off': retried('cut-off'),
  'cut-off-in-headers': retried('cut-off-in-headers'),
  closed: retried('closed'),
  slow: panel('slow', ''),
  'very-slow': panel('very-slow'),
  'eleven-seconds': panel('eleven-seconds'),
  'a-minute': panel('a-minute'),
  silent: panel('silent'),
}
