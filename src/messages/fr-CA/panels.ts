import type { PanelsMessages } from '../panels.ts'

export const panels: PanelsMessages = {
  receivedSoFar: (count) => `${String(count)} jusqu’ici`,
  receivedOf: (count, total) => `${String(count)} sur ${String(total)} jusqu’ici`,
  stop: 'Arrêter',
  mayExist: 'Votre accès ne les comprend pas. Il peut y en avoir.',
  nothingKnown: 'On n’en sait rien.',
  nothingRead: (requests) =>
    `Rien n’a été lu · ${String(requests)} ${requests < 2 ? 'requête' : 'requêtes'}`,
  shownElsewhere:
    'La lecture a réussi, mais Sidechart n’arrive pas à les afficher. Consultez le dossier électronique.',
  nothingShownLine: 'Rien n’est affiché · défaut de Sidechart',
  tryAgain: 'Essayer de nouveau',
  noneForAnyDate: 'Demande sans limite de date; réponse complète.',
  noneSince: (from) =>
    `Rien depuis le ${from}. Les données plus anciennes ou sans date n’ont pas été demandées.`,
  noneCertain:
    'Rien n’a été reçu, mais la complétude de la réponse n’est pas confirmée. Il peut y en avoir.',
  allLeftOut: 'Tout ce qui a été reçu a été écarté. Les motifs sont sous Détails.',
  nothingElse: 'Demande sans limite de date; réponse complète, sans rien d’autre.',
  loadOlder: 'Plus anciens',
  loadMore: 'Poursuivre la lecture',
  details: 'Détails',
  source: 'Source',
  partNotLoaded:
    'Impossible de charger cette partie. Vérifiez la connexion, puis fermez-la et rouvrez-la.',
  loadingPart: 'Chargement',
  fhirErrors: {
    network: 'Impossible de joindre le dossier électronique.',
    timeout: 'Le dossier électronique n’a pas répondu à temps.',
    'outside-fhir-server':
      'L’adresse était hors de ce dossier électronique; rien n’y a été demandé.',
    redirected: 'Le dossier électronique a redirigé la demande; la redirection n’a pas été suivie.',
    unauthorized: 'Le dossier électronique n’a pas accepté la connexion.',
    forbidden: 'Le dossier électronique n’en autorise pas la lecture.',
    'not-found': 'Ces données n’existent pas dans le dossier électronique.',
    gone: 'Le dossier électronique n’a plus cette page de la réponse.',
    'too-many-requests':
      'Le dossier électronique limite le nombre de demandes. Attendez avant d’essayer de nouveau.',
    'bad-request': 'Le dossier électronique a rejeté la demande.',
    'server-error': 'Le dossier électronique n’a pas pu répondre.',
    'not-fhir-json': 'La réponse du dossier électronique n’était pas lisible en FHIR.',
    'too-large': 'La réponse du dossier électronique était trop volumineuse.',
    'other-patient': 'Le dossier électronique a transmis le dossier d’un autre patient.',
    'unexpected-resource':
      'La réponse du dossier électronique ne correspondait pas à ce qui a été demandé.',
    'session-ended': 'La session est terminée.',
    restricted:
      'Le dossier électronique restreint l’accès à ces données. Consultez-les dans celui-ci.',
    paused:
      'Le dossier électronique n’a pas répondu à plusieurs demandes de suite; il n’a plus été interrogé pendant 10\u00A0secondes.',
    'stopped-by-reader': 'Vous avez arrêté la lecture.',
  },
}
