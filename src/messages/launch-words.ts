/** The launch page's words, in a file of their own so that the page stays small. */
export const launchWords = {
  connecting: (name: string) => `Connecting to ${name}`,
  choose: 'Open your chart',
  chooseHint:
    'Choose the record system to sign in to. Sidechart reads the chart that you open there.',
  code: 'Code for your help desk:',
  failure: (code: string): { readonly title: string; readonly next: string } =>
    failures.get(code) ?? {
      title: 'The record system could not be reached',
      next: 'Nothing was opened. Close this page and start again from the chart.',
    },
} as const

const elsewhere =
  'It differs from the one that Sidechart is set up for, so the launch was stopped. Tell your help desk.'

const failures = new Map<string, { readonly title: string; readonly next: string }>(
  Object.entries({
    'unknown-fhir-server': {
      title: 'This record system is not known here',
      next: 'The link names a record system that Sidechart is not set up for. Nothing was sent to it. Open Sidechart from your own record system.',
    },
    'malformed-launch': {
      title: 'This launch link is not complete',
      next: 'A launch needs one iss and one launch value. Nothing was sent. Open Sidechart again from the chart.',
    },
    'authorization-endpoint-mismatch': {
      title: 'The record system named another sign-in address',
      next: elsewhere,
    },
    'token-endpoint-mismatch': {
      title: 'The record system named another token address',
      next: elsewhere,
    },
    'storage-unavailable': {
      title: 'This browser blocks the embedded session',
      next: 'Sidechart cannot keep a session inside this frame. Open it in a new window from the record system.',
    },
    'discovery-failed': {
      title: 'The record system could not be reached',
      next: 'Its sign-in settings could not be read, or it does not offer PKCE. Nothing was opened. Try again from the chart.',
    },
  }),
)
