import type { ServerMessages } from '../server.ts'

export const server: ServerMessages = {
  lang: 'en',
  notFound: 'There is nothing at this address.',
  onlyReading: 'This server only answers requests to read.',
  missing: {
    title: 'Sidechart has no page at this address',
    facts: [
      [
        'What happened',
        'The address has a mistake in it, or names an EHR that is not set up here.',
      ],
      ['What was shown', 'Nothing. Nothing was sent to an EHR, and no part of a chart was read.'],
      ['What to do next', 'Close this page and open Sidechart again from the chart.'],
      [
        'Who can fix it',
        'If the EHR led you here: whoever runs the EHR. Its launch address for Sidechart is wrong. Your help desk can reach them.',
      ],
    ],
  },
}
