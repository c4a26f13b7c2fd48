import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'The session has ended',
  endedNext: 'Nothing of the chart is kept on this screen. Open Sidechart again from the chart.',
  notOpened: 'The chart could not be opened',
  notOpenedNext: 'Close this page and open Sidechart again from the chart.',
  code: 'Code for your help desk:',
  start: 'Open a chart',
}
