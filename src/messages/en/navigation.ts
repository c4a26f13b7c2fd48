import type { NavigationMessages } from '../navigation.ts'

export const navigation: NavigationMessages = {
  app: 'Sidechart',
  label: 'Chart',
  opening: (ehr) => `Opening the chart from ${ehr}`,
  chart: 'Summary',
  results: 'Results',
  report: 'Session',
  language: 'Language',
  languageFailed: 'The other language could not be loaded. Check the connection and try again.',
}
