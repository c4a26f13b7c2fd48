import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'The session has ended',
  endedNext: 'Nothing of the chart is kept on this screen. Open Sidechart again from the chart.',
  endedWhy: {
    expired: 'The EHR’s sign-in for this chart has run out.',
    revoked: 'The EHR has withdrawn the sign-in for this chart.',
    refused: 'The EHR no longer accepts the sign-in for this chart.',
    'client-refused':
      'The EHR refused Sidechart itself when the sign-in had to be renewed. Tell your help desk.',
    'by-reader': 'You ended it.',
  },
  details: 'Details for your help desk',
  notOpened: 'The chart could not be opened',
  notOpenedNext: 'Close this page and open Sidechart again from the chart.',
  code: 'Code for your help desk:',
  start: 'Open a chart',
}
