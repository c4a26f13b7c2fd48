import type { PanelsMessages } from '../panels.ts'

export const panels: PanelsMessages = {
  receivedSoFar: (count) => `${String(count)} so far`,
  receivedOf: (count, total) => `${String(count)} of ${String(total)} so far`,
  stop: 'Stop',
  mayExist: 'Your sign-in does not include them. They may exist.',
  nothingKnown: 'Nothing is known about them.',
  nothingRead: (tries) => `Nothing read · tried ${times(tries)}`,
  shownElsewhere: 'They were read, but Sidechart failed to show them. Look them up in the EHR.',
  nothingShownLine: 'Nothing shown · a defect in Sidechart',
  tryAgain: 'Try again',
  noneForAnyDate: 'Asked for any date; the answer was complete.',
  noneSince: (from) => `None since ${from}. Older and undated ones were not requested.`,
  noneCertain: 'None received, but the answer is not proven complete. There may be some.',
  allLeftOut: 'Everything received was left out. The reasons are under Details.',
  nothingElse: 'Asked for any date; the answer was complete and held nothing else.',
  loadOlder: 'Read older',
  loadMore: 'Read more',
  details: 'Details',
  source: 'Source',
  partNotLoaded:
    'This part could not be loaded. Check the connection, then close and open it again.',
  loadingPart: 'Loading',
  fhirErrors: {
    network: 'The EHR could not be reached.',
    timeout: 'The EHR did not answer in time.',
    'outside-fhir-server': 'The address was outside this EHR, so nothing was requested from it.',
    redirected: 'The EHR redirected the request; the redirect was not followed.',
    unauthorized: 'The EHR did not accept the sign-in.',
    forbidden: 'The EHR does not allow this to be read.',
    'not-found': 'The EHR does not have this record.',
    gone: 'The EHR no longer has this page of the answer.',
    'too-many-requests': 'The EHR is limiting requests. Wait a minute before you try again.',
    'bad-request': 'The EHR rejected the request.',
    'server-error': 'The EHR failed to answer.',
    'not-fhir-json': 'The EHR’s answer was not readable as FHIR.',
    'too-large': 'The EHR’s answer was too large.',
    'other-patient': 'The EHR sent another patient’s record.',
    'unexpected-resource': 'The EHR’s answer was not what was requested.',
    'session-ended': 'The session has ended.',
    restricted: 'The EHR restricts access to this. Look it up there.',
    paused: 'The EHR did not answer several requests in a row. Sidechart pauses for 10 seconds.',
    'stopped-by-reader': 'You stopped the reading.',
  },
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`
}
