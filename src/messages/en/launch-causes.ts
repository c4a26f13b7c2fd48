import type { CauseWords } from '../cause-words.ts'

/** What stops a launch. */
export const launchCauses = {
  // The launch link.
  'unknown-fhir-server': {
    title: 'This EHR is not known here',
    happened:
      'The launch link names an EHR that Sidechart is not set up for. Anybody can make such a link, so nothing was sent to it.',
    next: 'Open Sidechart from your own EHR. If this was your own EHR, tell your help desk.',
  },
  'malformed-launch': {
    title: 'This launch link is incomplete',
    happened: 'The EHR did not say which chart to open.',
  },
  // The EHR's sign-in settings.
  'discovery-unreachable': {
    title: 'The EHR could not be reached',
    happened: 'No connection to the EHR’s sign-in settings could be made.',
    next: 'Try again in a minute.',
  },
  'discovery-cors': {
    title: 'The EHR’s sign-in settings did not reach this page',
    happened:
      'The EHR is there. Either the connection broke, or its answer does not permit pages of this address to read it (CORS). A browser does not say which.',
    next: 'Try again.',
  },
  'discovery-no-answer': {
    title: 'The EHR did not answer in time',
    happened: 'Sidechart asked for the EHR’s sign-in settings and stopped waiting.',
    next: 'Try again in a minute.',
  },
  'discovery-redirected': {
    title: 'The EHR moved its sign-in settings',
    happened:
      'The EHR redirected the request for its sign-in settings to another address. Sidechart does not follow it: that could lead to somebody else.',
    next: 'Trying again will not help.',
  },
  'discovery-missing': {
    title: 'The EHR has no sign-in settings for apps',
    happened:
      'There is nothing at the address where every SMART EHR publishes its sign-in settings.',
    next: 'Trying again will not help.',
  },
  'discovery-unavailable': {
    title: 'The EHR is not available at the moment',
    happened: 'The EHR answered that it cannot give its sign-in settings now.',
    next: 'Try again in a few minutes.',
  },
  'discovery-unreadable': {
    title: 'The EHR’s sign-in settings could not be read',
    happened: 'What the EHR sent is not in the form that SMART prescribes.',
    next: 'Trying again will not help.',
  },
  'pkce-not-offered': {
    title: 'The EHR does not offer a safe sign-in',
    happened:
      'It does not list PKCE with S256, which keeps others from using your sign-in. SMART requires it, and so does Sidechart.',
    next: 'Trying again will not help.',
  },
  'authorization-endpoint-mismatch': {
    title: 'The EHR named an unexpected sign-in page',
    happened:
      'It differs from the one that Sidechart is set up for. Nobody was sent there, and nothing was sent to it.',
    next: 'Do not sign in anywhere else instead.',
  },
  'token-endpoint-mismatch': {
    title: 'The EHR named an unexpected sign-in address',
    happened:
      'It differs from the one that Sidechart is set up for, so the launch was stopped before anything was sent to it.',
    next: 'Do not sign in anywhere else instead.',
  },
  'issuer-mismatch': {
    title: 'The EHR gave an unexpected name for its sign-in service',
    happened: 'It differs from the one that Sidechart is set up for, so the launch was stopped.',
    next: 'Do not sign in anywhere else instead.',
  },
  // The answer to the authorization request.
  'malformed-redirect': {
    title: 'The EHR’s answer to the sign-in is incomplete',
    happened: 'After the sign-in a part of the EHR’s answer was missing, repeated or far too long.',
  },
  'answered-by-another': {
    title: 'The sign-in was answered by somebody else',
    happened: 'The answer did not come from the EHR that was asked, so it was not used.',
  },
  'state-unknown': {
    title: 'This sign-in does not belong to this tab',
    happened: 'It has already been used, or it began in another tab or window.',
  },
  'state-expired': {
    title: 'The sign-in took too long',
    happened: 'More than 10 minutes passed between the launch and the end of the sign-in.',
  },
  'authorization-refused': {
    title: 'The sign-in was refused or cancelled',
    happened: 'You, or the EHR on your behalf, did not allow Sidechart to read the chart.',
    next: 'If you did not cancel it yourself, ask your help desk whether you may use Sidechart.',
  },
  'authorization-unavailable': {
    title: 'The EHR’s sign-in is not available at the moment',
    happened: 'The EHR said that it cannot sign anybody in now.',
    next: 'Wait a few minutes.',
  },
  'scopes-refused': {
    title: 'The EHR does not allow what Sidechart asks to read',
    happened: 'It refused the list of data in Sidechart’s request (the scopes).',
    next: 'Trying again will not help.',
  },
  'app-not-allowed': {
    title: 'The EHR does not allow Sidechart',
    happened: 'Sidechart is not registered there, or is not permitted to sign in this way.',
    next: 'Trying again will not help.',
  },
  'sign-in-required': {
    title: 'The EHR wants you to sign in or to agree first',
    happened: 'It could not go on without asking you something, and did not ask.',
    next: 'Sign in to the EHR again.',
  },
  'authorization-rejected': {
    title: 'The EHR did not accept Sidechart’s request to sign in',
    happened: 'Sidechart and this EHR are not set up for each other.',
    next: 'Trying again will not help.',
  },
  // The exchange of the code.
  'token-unreachable': {
    title: 'The EHR’s sign-in service could not be reached',
    happened: 'You had signed in, but no connection could be made to complete it.',
  },
  'token-cors': {
    title: 'The EHR’s answer to the last step of the sign-in could not be read',
    happened:
      'Its sign-in service is there. Either the connection broke, or its answer does not permit pages of this address to read it (CORS). A browser does not say which.',
  },
  'token-no-answer': {
    title: 'The EHR did not complete the sign-in in time',
    happened: 'You had signed in. Sidechart asked the EHR to complete it and stopped waiting.',
  },
  'token-redirected': {
    title: 'The EHR moved its sign-in service',
    happened:
      'The EHR redirected the last step of the sign-in to another address. Sidechart does not follow it: that could lead to somebody else.',
    next: 'Trying again will not help.',
  },
  'token-missing': {
    title: 'The EHR’s sign-in service refused the request',
    happened: 'It did not complete the sign-in and did not say why.',
  },
  'token-unavailable': {
    title: 'The EHR’s sign-in service is not available at the moment',
    happened: 'It answered that it cannot complete the sign-in now.',
    next: 'Wait a few minutes.',
  },
  'code-refused': {
    title: 'The EHR no longer accepts this sign-in',
    happened:
      'The code that it had given for the last step was refused: it was used before, came too late, or was given for something else.',
  },
  'client-refused': {
    title: 'The EHR refused Sidechart at the last step',
    happened:
      'Sidechart is not registered there as an app without a secret (a public client), or under another id.',
    next: 'Trying again will not help.',
  },
  'token-rejected': {
    title: 'The EHR did not accept the last step of the sign-in',
    happened: 'Sidechart and this EHR are not set up for each other.',
    next: 'Trying again will not help.',
  },
  'token-response-malformed': {
    title: 'The EHR’s sign-in answer could not be read',
    happened: 'A part of it is missing, or is not in the form that SMART prescribes.',
  },
  'id-token-refused': {
    title: 'The EHR’s statement of who signed in does not fit this launch',
    happened:
      'It is for another app, another sign-in, or another time, so the whole answer was not used.',
  },
  'clock-wrong': {
    title: 'The clock of this computer is wrong',
    happened: 'Ages and dates would be shown wrongly, and the sign-in cannot be checked.',
    next: 'Have the clock set.',
  },
  'no-patient': {
    title: 'The EHR opened no patient',
    happened: 'Sidechart shows one patient’s chart, and the EHR named none.',
    next: 'Open a patient’s chart in the EHR first.',
  },
  'no-patient-chosen': {
    title: 'No patient was chosen at the sign-in',
    happened: 'Sidechart shows one patient’s chart, and the sign-in ended without one.',
    next: 'Where you are asked, choose whose chart to open.',
  },
} as const satisfies Readonly<Record<string, CauseWords>>
