import type { PanelWords } from '../panel-words.ts'

export const medicationsPanel: PanelWords = {
  title: 'Medications',
  counted: (count) => `${String(count)} ${count === 1 ? 'order' : 'orders'}`,
  loading: 'Reading orders',
  notRequested: 'Medications were not requested',
  notPermittedLine: 'Not permitted · orders',
  unreadable: 'Medications could not be read',
  notShown: 'Medications could not be shown',
  noneRecorded: 'No orders recorded',
}
