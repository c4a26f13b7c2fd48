import type { StartPageMessages } from '../start-page.ts'

const number = new Intl.NumberFormat('en-CA')

export const startPage: StartPageMessages = {
  title: 'Open your chart',
  hint: 'For patients. Choose the hospital or clinic whose chart you want to read. You sign in there, not here.',
  clinicians:
    'Clinicians: close this page and open Sidechart from the patient’s chart in your EHR.',
  language: 'Language',
  loading: 'Loading the list of hospitals and clinics',
  notLoaded: 'The list of hospitals and clinics could not be loaded.',
  tryAgain: 'Try again',
  none: 'No hospital or clinic can be opened from this page.',
  find: 'Find your hospital or clinic',
  findHint: 'By its name, its town, or the name of its patient portal',
  all: (count) =>
    `${number.format(count)} hospitals and clinics. Type a name or a town to find yours.`,
  found: (count) => `${number.format(count)} found.`,
  shown: (shown, found) =>
    `The first ${number.format(shown)} of ${number.format(found)} are shown. Type more to see fewer.`,
  notFound: (typed) =>
    `Nothing found for “${typed}”. Try the town, or the name of the portal where you usually sign in.`,
  showMore: (count) => `Show ${number.format(count)} more`,
  list: 'Hospitals and clinics',
  trial: 'For trying out: invented patients',
  last: 'Chosen last in this browser',
  shared: 'Whoever uses this browser sees this choice. Nothing about you is kept with it.',
  forget: 'Forget this choice',
  forgotten: 'The choice is forgotten.',
}
