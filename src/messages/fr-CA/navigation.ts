import type { NavigationMessages } from '../navigation.ts'

export const navigation: NavigationMessages = {
  app: 'Sidechart',
  label: 'Dossier',
  opening: (ehr) => `Ouverture du dossier à partir de ${ehr}`,
  chart: 'Sommaire',
  results: 'Résultats',
  report: 'Session',
  language: 'Langue',
  languageFailed:
    'Impossible de charger l’autre langue. Vérifiez la connexion et essayez de nouveau.',
}
