import type { DetailsMessages } from '../details.ts'

export const details: DetailsMessages = {
  title: 'Ce qui a été lu',
  requested: 'Demandé',
  received: 'Reçu',
  shown: 'Affiché',
  leftOut: 'Écarté',
  notes: 'Notes du dossier électronique',
  pages: (count) => `${String(count)} ${count < 2 ? 'page' : 'pages'}`,
  requests: (count) => `${String(count)} ${count < 2 ? 'demande' : 'demandes'}`,
  pagesInRequests: (pages, requests) => `${pages} en ${requests}`,
  severities: {
    fatal: 'erreur fatale',
    error: 'erreur',
    warning: 'avertissement',
    information: 'renseignement',
  },
  truncated: {
    'page-cap': 'La réponse comptait plus de pages que Sidechart n’en lit à la fois.',
    'resource-cap': 'La réponse comptait plus de données que Sidechart n’en lit à la fois.',
    'next-link-refused':
      'La page suivante était à une adresse hors de ce dossier électronique; elle n’a pas été demandée.',
    'next-link-loop': 'La page suivante avait déjà été lue.',
    'parameters-not-applied': 'Le dossier électronique n’a pas appliqué tous les filtres demandés.',
    'reported-by-ehr': 'Le dossier électronique a signalé que sa réponse est incomplète.',
    'total-mismatch': 'Le dossier électronique en compte plus qu’il n’en a transmis.',
    'narrowed-by-scope': 'L’accès accordé est plus restreint que celui qui a été demandé.',
  },
  leftOutBecause: {
    'entered-in-error': 'saisi par erreur\u00A0: retiré par la source, valeur non affichée',
    'not-an-order': 'proposition ou option, pas une ordonnance',
    malformed: 'illisible comme ressource',
    'other-patient': 'concerne un autre patient\u00A0: non affiché',
    superseded: 'reçu de nouveau; la version la plus récente est affichée',
    'unexpected-type': 'd’un type qui n’a pas été demandé',
  },
  when: 'Moment',
  value: 'Valeur',
  range: 'Intervalle transmis',
  how: 'Contexte',
  allReadingsOf: (name) =>
    `Toutes les mesures, de la plus récente à la plus ancienne\u00A0: ${name}`,
  readings: (count) =>
    count < 2 ? 'Une mesure' : `${String(count)} mesures, de la plus récente à la plus ancienne`,
  resulted: (moment) => `résultat émis le ${moment}`,
  unitsDiffer:
    'Les mesures en unités différentes sont tracées séparément et ne sont jamais reliées.',
  trendIn: (name, unit) => `Tendance\u00A0: ${name}, en ${unit}`,
  plotLoading: 'Tracé de la tendance en cours',
  plotFailed:
    'Impossible de charger la tendance. Toutes les mesures sont dans le tableau ci-dessous.',
  rangeSent: (name, range) => `${name}, intervalle transmis ${range}`,
}
