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
  doubts: {
    'resource-cap': 'La réponse comptait plus de données que Sidechart n’en lit à la fois.',
    'no-progress':
      'Pendant 15\u00A0secondes, les pages du dossier électronique n’ont rien apporté de nouveau; la suivante n’a pas été demandée.',
    'stopped-by-reader': 'Vous avez arrêté la lecture avant la fin.',
    'still-loading': 'La lecture du reste est en cours.',
    'next-link-refused':
      'La page suivante était à une adresse hors de ce dossier électronique; elle n’a pas été demandée.',
    'next-link-loop': 'La page suivante avait déjà été lue.',
    'reported-by-ehr': 'Le dossier électronique a signalé que sa réponse est incomplète.',
    'kept-back': 'Le dossier électronique signale que des éléments ont pu être retenus.',
    'total-larger': 'Le dossier électronique en compte plus qu’il n’en a transmis.',
    'total-counts-notes':
      'Le compte du dossier électronique correspond à ce qu’il a transmis seulement si ses notes sont comptées aussi. Rien n’indique qu’il manque des données, et rien ne prouve qu’il n’en manque pas.',
    'filters-not-shown':
      'La réponse du dossier électronique ne montre pas que tous les filtres demandés ont été appliqués. Rien n’indique qu’il manque des données, et rien ne prouve qu’il n’en manque pas.',
    'filters-added':
      'La réponse du dossier électronique montre un filtre qui n’a pas été demandé. On ne sait pas ce qu’il a exclu.',
    'category-not-applied':
      'Des ressources d’une autre catégorie ont aussi été reçues\u00A0: le dossier électronique n’a pas appliqué la catégorie. On ne sait pas s’il a transmis tout ce qui est de celle-ci.',
    'date-not-applied':
      'Des données d’autres dates ont aussi été reçues\u00A0: le dossier électronique n’a pas appliqué la date.',
    'patient-not-applied':
      'Des ressources concernant un autre patient ont aussi été reçues\u00A0: le dossier électronique n’a pas appliqué le patient. Elles ne sont pas affichées.',
    'patient-not-shown':
      'Des données qui n’indiquent pas quel patient est concerné ont aussi été transmises. Elles ne sont pas affichées, et certaines peuvent concerner ce patient.',
    'narrowed-by-scope': 'L’accès accordé est plus restreint que celui qui a été demandé.',
    'not-read-again': 'Une nouvelle lecture a échoué ou a été arrêtée.',
  },
  notFetched: 'Non lu',
  fates: {
    'entered-in-error': 'saisi par erreur\u00A0: retiré par la source, valeur non affichée',
    proposal: 'une proposition, pas une ordonnance',
    option: 'une option parmi d’autres, pas une ordonnance',
    'other-test': 'd’une autre analyse que celle demandée',
    background: 'lu pour ce qu’il dit des autres, non affiché lui-même',
    'other-patient': 'concerne un autre patient\u00A0: non affiché',
    'not-said': 'n’indique pas quel patient est concerné\u00A0: non affiché',
    superseded: 'version antérieure; la version la plus récente compte',
    'unexpected-type': 'd’un type qui n’a pas été demandé',
    'no-row': 'reçu, mais Sidechart n’a pas de ligne pour l’afficher',
    otherCategory: (category) => `d’une autre catégorie\u00A0: ${category}`,
    malformed: (path) => `illisible\u00A0: ${path}`,
  },
  categoryNotKnown: 'affiché; aucune catégorie connue n’a été transmise',
  categories: {
    'social-history': 'antécédents sociaux',
    'vital-signs': 'signes vitaux',
    imaging: 'imagerie',
    laboratory: 'laboratoire',
    procedure: 'intervention',
    survey: 'questionnaire',
    exam: 'examen physique',
    therapy: 'traitement',
    activity: 'activité',
  },
  httpStatus: (status) => `statut HTTP ${String(status)}`,
  askedAgainWith: (parameters) =>
    `refusé par le dossier électronique, puis redemandé avec ${parameters}`,
  askedAgainWithout: (parameters) =>
    `refusé par le dossier électronique, puis redemandé sans ${parameters}`,
  restarted: 'la page suivante avait expiré; la recherche a été redemandée depuis le début',
  divided: 'le reste a été demandé par périodes plus courtes',
  when: 'Moment',
  value: 'Valeur',
  range: 'Intervalle transmis',
  how: 'Contexte',
  allReadingsOf: (name) =>
    `Toutes les mesures, de la plus récente à la plus ancienne\u00A0: ${name}`,
  readings: (count) =>
    count < 2 ? 'Une mesure' : `${String(count)} mesures, de la plus récente à la plus ancienne`,
  resulted: (moment) => `résultat émis le ${moment}`,
  unitsNotSent: 'Ces nombres ont été transmis sans unité et ne sont jamais reliés par une ligne.',
  unitsDiffer:
    'Là où les unités diffèrent sans être converties, les mesures sont tracées séparément et ne sont jamais reliées.',
  unitsConverted: (unit) =>
    `Les mesures en d’autres unités sont tracées après conversion en ${unit} (≈). Le tableau montre chacune telle que transmise.`,
  converted: (value) => `valeur convertie\u00A0: ${value}`,
  trendIn: (name, unit) => `Tendance\u00A0: ${name}, en ${unit}`,
  plotLoading: 'Tracé de la tendance en cours',
  plotFailed:
    'Impossible de charger la tendance. Toutes les mesures sont dans le tableau ci-dessous.',
  rangeSent: (name, range) => `${name}, intervalle transmis ${range}`,
}
