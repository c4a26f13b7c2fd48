import type { PanelWords } from '../panel-words.ts'

export const laboratoryPanel: PanelWords = {
  title: 'Résultats de laboratoire',
  counted: (count) => `${String(count)} ${count < 2 ? 'résultat' : 'résultats'}`,
  loading: 'Lecture des résultats',
  notRequested: 'Résultats de laboratoire non demandés',
  notPermittedLine: 'Non autorisé · résultats',
  unreadable: 'Impossible de lire les résultats de laboratoire',
  notShown: 'Impossible d’afficher les résultats de laboratoire',
  noneRecorded: 'Aucun résultat consigné',
}
