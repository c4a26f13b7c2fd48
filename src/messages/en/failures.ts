import type { FailuresMessages } from '../failures.ts'

const again = 'Nothing was shown. Close this page and open Sidechart again from the chart.'

export const failures: FailuresMessages = {
  start: {
    title: 'Sidechart opens from a chart',
    next: 'Open it from your EHR, or choose where to sign in.',
  },
  ended: {
    expired: 'The EHR’s sign-in for this chart has run out.',
    revoked: 'The EHR has withdrawn the sign-in for this chart.',
    refused: 'The EHR no longer accepts the sign-in for this chart.',
    'client-refused':
      'The EHR refused Sidechart itself when the sign-in had to be renewed. Tell your help desk.',
    'identity-wrong':
      'The EHR’s statement of who signed in does not carry its signature. Tell your help desk.',
    'by-reader': 'You ended it.',
  },
  details: 'Details for your help desk',
  smartErrors: {
    'malformed-launch': { title: 'The EHR sent an incomplete answer', next: again },
    'state-unknown': {
      title: 'This sign-in does not belong to this tab',
      next: 'It has already been used, is too old, or began in another tab. Nothing was shown. Open Sidechart again from the chart.',
    },
    'authorization-refused': {
      title: 'The EHR did not allow the chart to be opened',
      next: 'The sign-in was refused or cancelled. Nothing was read. To try once more, open Sidechart again from the chart.',
    },
    'authorization-unavailable': {
      title: 'The EHR’s sign-in is not available at the moment',
      next: 'Nothing was read. Wait a minute, then open Sidechart again from the chart. If it stays so, tell your help desk.',
    },
    'authorization-rejected': {
      title: 'The EHR did not accept Sidechart’s request to sign in',
      next: 'Sidechart and this EHR are not set up for each other. Trying again will not help, and nothing was read. Tell your help desk.',
    },
    'token-endpoint-mismatch': {
      title: 'The EHR named an unexpected sign-in address',
      next: 'It differs from the one that Sidechart is set up for, so the launch was stopped. Tell your help desk.',
    },
    'issuer-mismatch': {
      title: 'The sign-in was answered by somebody else',
      next: 'The answer did not come from the EHR that was asked, so it was not used. Nothing was shown. Tell your help desk.',
    },
    'token-exchange-failed': { title: 'The sign-in could not be completed', next: again },
    'token-response-malformed': {
      title: 'The EHR’s sign-in answer could not be read',
      next: again,
    },
    'id-token-refused': {
      title: 'The EHR’s sign-in answer did not match this launch',
      next: again,
    },
    'clock-wrong': {
      title: 'The clock of this computer is wrong',
      next: 'Ages and dates would be shown wrongly and the sign-in cannot be checked, so nothing was shown. Ask your help desk to set the clock, then open Sidechart again from the chart.',
    },
    'no-patient': {
      title: 'The EHR opened no patient',
      next: 'Sidechart shows one patient’s chart, and none was named. Open a patient’s chart first, then open Sidechart from it.',
    },
    'patient-changed': {
      title: 'The EHR sent a different patient',
      next: 'Sidechart was opened for one patient and received another. The session was ended. Open Sidechart again from the chart.',
    },
    'opened-directly': {
      title: 'There is no chart at this address',
      next: 'A chart is there only until its tab is left or closed. Open Sidechart from your EHR.',
    },
    'open-in-another-tab': {
      title: 'This chart is open in another tab',
      next: 'A session belongs to one tab. Go back to the other tab, or open Sidechart again from the chart.',
    },
    'session-ended': { title: 'The session has ended', next: again },
    'storage-unavailable': {
      title: 'This browser blocks the embedded session',
      next: 'Sidechart cannot keep a session inside this frame. Open it in a new window from the EHR.',
    },
  },
}
