import type { FailuresMessages } from '../failures.ts'
import { failureCauses } from './failure-causes.ts'

const giveDetails = 'Give them the details below.'

export const failures: FailuresMessages = {
  facts: {
    happened: 'What happened',
    shown: 'What was shown',
    next: 'What to do next',
    who: 'Who can fix it',
  },
  shown: {
    'nothing-asked': 'Nothing. The EHR was asked for no data.',
    'nothing-read': 'Nothing. No part of a chart was read.',
    removed:
      'The chart, until now. It was removed from this page, and nothing of it is kept in this browser.',
  },
  left: {
    title: 'What is still on this computer',
    files: (names) => `Files that were saved from the chart: ${names}.`,
    clipboard: 'The clipboard may still hold what was copied.',
  },
  again: {
    'ehr-launch': 'Close this page and open Sidechart again from the chart.',
    'standalone-launch': 'Sign in again.',
  },
  ifThatDoesNotHelp: {
    'ehr-launch': 'If that does not help, close this page and open Sidechart again from the chart.',
    'standalone-launch': 'If that does not help, sign in again.',
  },
  who: {
    reader: 'You, as described above. If that does not help, your help desk.',
    'help-desk': `Your help desk. ${giveDetails}`,
    'app-runner': `Whoever runs Sidechart here. Your help desk can reach them. ${giveDetails}`,
    'ehr-runner': `Whoever runs the EHR. Your help desk can reach them. ${giveDetails}`,
  },
  actions: {
    tryAgain: 'Try again',
    newWindow: 'Open in a new window',
    signIn: 'Sign in again',
  },
  reopened: {
    next: 'Sign in again as the same person and open the same patient: you come back to where you were. Or open Sidechart again from the chart.',
    unlock: 'Unlock',
    notBegun:
      'The sign-in could not be started. Try again, or open Sidechart again from the chart.',
  },
  noWindow: 'The browser opened no window. Ask your help desk to let the EHR’s page open windows.',
  signedIn: (name) => `Signed in: ${name}`,
  details: 'Details for your help desk',
  labels: {
    code: 'Code',
    time: 'Time',
    ehr: 'EHR',
    host: 'Host of iss',
    error: 'Error, as sent',
    description: 'Description, as sent',
    detail: 'Detail',
    app: 'Sidechart',
  },
  notSent: 'not sent',
  copy: 'Copy the details',
  copied: 'Copied. No token, code or patient is in it.',
  notCopied: 'The browser did not allow it. The details are selected: copy them with the keyboard.',
  language: 'Language',
  causes: failureCauses,
  start: {
    title: 'Sidechart opens from a chart',
    clinician: 'Clinicians: open it from the patient’s chart in your EHR.',
    patient: 'Patients: sign in where your chart is kept.',
    signIn: 'For patients: choose where to sign in',
  },
}
