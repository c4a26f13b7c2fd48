import type { CauseWords } from '../cause-words.ts'

/** What keeps a page without a chart. */
export const pageCauses = {
  // This browser.
  'storage-blocked': {
    title: 'This browser blocks what Sidechart needs to sign in',
    happened:
      'It does not let this page keep anything, not even until the sign-in is over. Cookies or site data are switched off for it.',
    next: 'Allow site data for this address in the browser’s settings.',
  },
  'storage-blocked-in-frame': {
    title: 'This browser blocks the embedded sign-in',
    happened: 'It does not let a page inside another page keep anything.',
    next: 'Open Sidechart in a new window.',
  },
  'storage-full': {
    title: 'This browser has no room left for the sign-in',
    happened: 'What it may keep for this address is full.',
    next: 'Clear the site data of this address.',
  },
  'locks-refused': {
    title: 'This browser cannot keep the chart to one tab',
    happened:
      'It refused the lock that keeps two tabs from sharing a sign-in (Web Locks). Private windows and some embedded pages do.',
    next: 'Use an ordinary window.',
  },
  offline: {
    title: 'This computer is offline',
    happened: 'The browser has no network connection.',
    next: 'Connect it, then try again.',
  },
  'page-not-loaded': {
    title: 'A part of Sidechart could not be loaded',
    happened:
      'The connection to Sidechart’s own server failed, or a new version has just been installed there.',
  },
  unexpected: {
    title: 'Something went wrong in Sidechart',
    happened: 'Sidechart met an error that it does not recognize.',
  },
  'not-configured': {
    title: 'Sidechart is not set up here',
    happened: 'This page was served without the list of the EHRs that it may open.',
    next: 'Trying again will not help.',
  },
  // The chart's address.
  'opened-directly': {
    title: 'There is no chart at this address',
    happened: 'A chart is there only until its tab is left or closed. Its address opens nothing.',
  },
  'open-in-another-tab': {
    title: 'This chart is open in another tab',
    happened: 'A session belongs to one tab, and another tab or window holds it.',
    next: 'Go back to the other tab.',
  },
} as const satisfies Readonly<Record<string, CauseWords>>
