import type { LaunchMessages } from '../launch-page.ts'

export const launch: LaunchMessages = {
  title: 'Sidechart: launch',
  connecting: (name) => `Connecting to ${name}`,
  choose: 'Open your chart',
  chooseHint:
    'For patients. Choose where to sign in: Sidechart reads the chart that you open there.',
  clinicians:
    'Clinicians: close this page and open Sidechart from the patient’s chart in your EHR.',
  language: 'Language',
}
