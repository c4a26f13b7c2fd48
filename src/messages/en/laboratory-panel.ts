import type { PanelWords } from '../panel-words.ts'

export const laboratoryPanel: PanelWords = {
  title: 'Laboratory results',
  counted: (count) => `${String(count)} ${count === 1 ? 'result' : 'results'}`,
  loading: 'Reading results',
  notRequested: 'Laboratory results were not requested',
  notPermittedLine: 'Not permitted · results',
  unreadable: 'Laboratory results could not be read',
  notShown: 'Laboratory results could not be shown',
  noneRecorded: 'No results recorded',
}
