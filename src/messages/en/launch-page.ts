import type { LaunchMessages } from '../launch-page.ts'

const mismatch =
  'It differs from the one that Sidechart is set up for, so the launch was stopped. Tell your help desk.'

export const launch: LaunchMessages = {
  title: 'Sidechart: launch',
  connecting: (name) => `Connecting to ${name}`,
  choose: 'Open your chart',
  chooseHint: 'Choose where to sign in. Sidechart reads the chart that you open there.',
  language: 'Language',
  code: 'Code for your help desk:',
  unreachable: {
    title: 'The EHR could not be reached',
    next: 'Nothing was opened. Close this page and start again from the chart.',
  },
  failures: {
    'unknown-fhir-server': {
      title: 'This EHR is not known here',
      next: 'The link names an EHR that Sidechart is not set up for. Nothing was sent to it. Open Sidechart from your own EHR.',
    },
    'malformed-launch': {
      title: 'This launch link is incomplete',
      next: 'The EHR did not say which chart to open. Nothing was sent. Open Sidechart again from the chart.',
    },
    'authorization-endpoint-mismatch': {
      title: 'The EHR named an unexpected sign-in page',
      next: mismatch,
    },
    'token-endpoint-mismatch': {
      title: 'The EHR named an unexpected sign-in address',
      next: mismatch,
    },
    'storage-unavailable': {
      title: 'This browser blocks the embedded session',
      next: 'Sidechart cannot keep a session inside this frame. Open it in a new window from the EHR.',
    },
    'issuer-mismatch': {
      title: 'The EHR gave an unexpected name for its sign-in service',
      next: mismatch,
    },
    'discovery-failed': {
      title: 'The EHR could not be reached',
      next: 'Its sign-in settings could not be read. Nothing was opened. Try again from the chart; if that does not help, tell your help desk.',
    },
    'pkce-not-offered': {
      title: 'The EHR does not offer a safe sign-in',
      next: 'It does not list PKCE with S256, which Sidechart requires. Nothing was opened. Tell your help desk.',
    },
  },
}
