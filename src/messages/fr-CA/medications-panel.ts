import type { PanelWords } from '../panel-words.ts'

export const medicationsPanel: PanelWords = {
  title: 'Médicaments',
  counted: (count) => `${String(count)} ${count < 2 ? 'ordonnance' : 'ordonnances'}`,
  loading: 'Lecture des ordonnances',
  notRequested: 'Médicaments non demandés',
  notPermittedLine: 'Non autorisé · ordonnances',
  unreadable: 'Impossible de lire les médicaments',
  notShown: 'Impossible d’afficher les médicaments',
  noneRecorded: 'Aucune ordonnance consignée',
}
