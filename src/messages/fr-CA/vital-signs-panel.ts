import type { PanelWords } from '../panel-words.ts'

export const vitalSignsPanel: PanelWords = {
  title: 'Signes vitaux',
  counted: (count) => `${String(count)} ${count < 2 ? 'signe vital' : 'signes vitaux'}`,
  loading: 'Lecture des signes vitaux',
  notRequested: 'Signes vitaux non demandés',
  notPermittedLine: 'Non autorisé · signes vitaux',
  unreadable: 'Impossible de lire les signes vitaux',
  notShown: 'Impossible d’afficher les signes vitaux',
  noneRecorded: 'Aucun signe vital consigné',
}
