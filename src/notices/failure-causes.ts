import type { FailureCause, FailuresMessages } from '#src/messages/failures.ts'

/** What is known of a cause beside its words. */
interface CauseFacts {
  readonly who: keyof FailuresMessages['who']
  readonly shown: keyof FailuresMessages['shown']
  /** Whether the same may go well the next time, so that the page offers to begin again where that is possible. */
  readonly canPass?: true
  /** Whether the advice of its own may be enough, so that beginning again is what to do if it was not. */
  readonly isAdviceFirst?: true
  /** Whether beginning again meets the same: nobody is sent around in circles. */
  readonly isLasting?: true
  /** Whether a new sign-in by the same reader may bring the same chart back. */
  readonly isReopenable?: true
  /** Whether a frame is the obstacle, and a window of its own the way around it. */
  readonly isOfFrame?: true
}

const asked = 'nothing-asked'
const read = 'nothing-read'
const ended = 'removed'

/** Each cause: what was shown, and who can fix it. Its words are in `src/messages`, one entry for each language. */
export const failureCauses: Readonly<Record<FailureCause, CauseFacts>> = {
  'unknown-fhir-server': { who: 'help-desk', shown: asked, isLasting: true },
  'malformed-launch': { who: 'ehr-runner', shown: asked },
  'discovery-unreachable': { who: 'help-desk', shown: asked, canPass: true, isAdviceFirst: true },
  'discovery-cors': { who: 'ehr-runner', shown: asked, canPass: true, isAdviceFirst: true },
  'discovery-no-answer': { who: 'ehr-runner', shown: asked, canPass: true, isAdviceFirst: true },
  'discovery-redirected': { who: 'ehr-runner', shown: asked, isLasting: true },
  'discovery-missing': { who: 'ehr-runner', shown: asked, isLasting: true },
  'discovery-unavailable': { who: 'ehr-runner', shown: asked, canPass: true, isAdviceFirst: true },
  'discovery-unreadable': { who: 'ehr-runner', shown: asked, isLasting: true },
  'pkce-not-offered': { who: 'ehr-runner', shown: asked, isLasting: true },
  'authorization-endpoint-mismatch': { who: 'app-runner', shown: asked, isLasting: true },
  'token-endpoint-mismatch': { who: 'app-runner', shown: asked, isLasting: true },
  'issuer-mismatch': { who: 'app-runner', shown: asked, isLasting: true },
  'malformed-redirect': { who: 'ehr-runner', shown: read },
  'answered-by-another': { who: 'app-runner', shown: read },
  'state-unknown': { who: 'reader', shown: read },
  'state-expired': { who: 'reader', shown: read },
  'authorization-refused': { who: 'reader', shown: read },
  'authorization-unavailable': { who: 'ehr-runner', shown: read },
  'scopes-refused': { who: 'app-runner', shown: read, isLasting: true },
  'app-not-allowed': { who: 'ehr-runner', shown: read, isLasting: true },
  'sign-in-required': { who: 'reader', shown: read },
  'authorization-rejected': { who: 'app-runner', shown: read, isLasting: true },
  'token-unreachable': { who: 'help-desk', shown: read },
  'token-cors': { who: 'ehr-runner', shown: read },
  'token-no-answer': { who: 'ehr-runner', shown: read },
  'token-redirected': { who: 'ehr-runner', shown: read, isLasting: true },
  'token-missing': { who: 'ehr-runner', shown: read },
  'token-unavailable': { who: 'ehr-runner', shown: read },
  'code-refused': { who: 'reader', shown: read },
  'client-refused': { who: 'ehr-runner', shown: read, isLasting: true },
  'token-rejected': { who: 'app-runner', shown: read, isLasting: true },
  'token-response-malformed': { who: 'ehr-runner', shown: read },
  'id-token-refused': { who: 'ehr-runner', shown: read },
  'clock-wrong': { who: 'help-desk', shown: read },
  'no-patient': { who: 'reader', shown: read },
  'no-patient-chosen': { who: 'reader', shown: read },
  'storage-blocked': { who: 'help-desk', shown: asked, canPass: true },
  'storage-blocked-in-frame': {
    who: 'help-desk',
    shown: asked,
    isOfFrame: true,
    isAdviceFirst: true,
  },
  'storage-full': { who: 'reader', shown: asked, canPass: true },
  'locks-refused': { who: 'help-desk', shown: read, isOfFrame: true },
  offline: { who: 'reader', shown: read, canPass: true, isAdviceFirst: true },
  'page-not-loaded': { who: 'app-runner', shown: read, canPass: true },
  unexpected: { who: 'app-runner', shown: read },
  'not-configured': { who: 'app-runner', shown: asked, isLasting: true },
  'opened-directly': { who: 'reader', shown: read },
  'open-in-another-tab': { who: 'reader', shown: read, isAdviceFirst: true },
  'session-expired': { who: 'reader', shown: ended, isReopenable: true },
  'session-revoked': { who: 'reader', shown: ended, isReopenable: true },
  'session-refused': { who: 'ehr-runner', shown: ended, isReopenable: true },
  'session-client-refused': { who: 'ehr-runner', shown: ended },
  'session-identity-wrong': { who: 'ehr-runner', shown: ended },
  'session-proxy-ended': { who: 'help-desk', shown: ended },
  'session-tenant-changed': { who: 'ehr-runner', shown: ended },
  'session-reader-replaced': { who: 'ehr-runner', shown: ended },
  'session-reader-changed': { who: 'reader', shown: read },
  // The alarm itself needs the chart's page; this is what its reload tells.
  'patient-changed': { who: 'ehr-runner', shown: ended },
  'session-by-reader': { who: 'reader', shown: ended },
  'session-idle': { who: 'reader', shown: ended, isReopenable: true },
  'session-time-limit': { who: 'reader', shown: ended, isReopenable: true },
}
