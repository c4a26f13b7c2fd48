import type { PanelWords } from '../panel-words.ts'

export const vitalSignsPanel: PanelWords = {
  title: 'Vital signs',
  counted: (count) => `${String(count)} vital ${count === 1 ? 'sign' : 'signs'}`,
  loading: 'Reading vital signs',
  notRequested: 'Vital signs were not requested',
  notPermittedLine: 'Not permitted · vital signs',
  unreadable: 'Vital signs could not be read',
  notShown: 'Vital signs could not be shown',
  noneRecorded: 'No vital signs recorded',
}
