import type { FailuresMessages } from '../failures.ts'

const again =
  'Rien n’a été affiché. Fermez cette page et rouvrez Sidechart à partir du dossier du patient.'

export const failures: FailuresMessages = {
  start: {
    title: 'Sidechart s’ouvre à partir d’un dossier',
    next: 'Ouvrez-le à partir de votre dossier électronique, ou choisissez où vous connecter.',
  },
  ended: {
    expired: 'La connexion au dossier électronique a expiré.',
    revoked: 'Le dossier électronique a révoqué la connexion.',
    refused: 'Le dossier électronique n’accepte plus la connexion.',
    'client-refused':
      'Le dossier électronique a refusé l’application Sidechart au moment de renouveler la connexion. Avisez votre centre d’assistance.',
    'identity-wrong':
      'L’attestation du dossier électronique sur la personne connectée ne porte pas sa signature. Avisez votre centre d’assistance.',
    'by-reader': 'Vous y avez mis fin.',
  },
  details: 'Détails pour le centre d’assistance',
  smartErrors: {
    'malformed-launch': {
      title: 'Le dossier électronique a transmis une réponse incomplète',
      next: again,
    },
    'state-unknown': {
      title: 'Cette connexion n’appartient pas à cet onglet',
      next: 'Elle a déjà servi, est trop ancienne ou a commencé dans un autre onglet. Rien n’a été affiché. Rouvrez Sidechart à partir du dossier du patient.',
    },
    'authorization-refused': {
      title: 'Le dossier électronique n’a pas permis d’ouvrir le dossier',
      next: 'La connexion a été refusée ou annulée. Rien n’a été lu. Pour essayer de nouveau, rouvrez Sidechart à partir du dossier du patient.',
    },
    'authorization-unavailable': {
      title: 'La connexion au dossier électronique n’est pas disponible pour le moment',
      next: 'Rien n’a été lu. Attendez une minute, puis rouvrez Sidechart à partir du dossier du patient. Si le problème persiste, avisez votre centre d’assistance.',
    },
    'authorization-rejected': {
      title: 'Le dossier électronique n’a pas accepté la demande de connexion de Sidechart',
      next: 'Sidechart et ce dossier électronique ne sont pas configurés l’un pour l’autre. Un nouvel essai ne servira à rien, et rien n’a été lu. Avisez votre centre d’assistance.',
    },
    'token-endpoint-mismatch': {
      title: 'Le dossier électronique a donné une adresse de connexion inattendue',
      next: 'Elle diffère de celle qui est configurée dans Sidechart; le lancement a donc été arrêté. Avisez votre centre d’assistance.',
    },
    'issuer-mismatch': {
      title: 'La réponse à la connexion vient d’ailleurs',
      next: 'Elle ne vient pas du dossier électronique qui a été interrogé; elle n’a donc pas été utilisée. Rien n’a été affiché. Avisez votre centre d’assistance.',
    },
    'token-exchange-failed': { title: 'La connexion n’a pas pu être terminée', next: again },
    'token-response-malformed': {
      title: 'La réponse de connexion du dossier électronique est illisible',
      next: again,
    },
    'id-token-refused': {
      title: 'La réponse de connexion du dossier électronique ne correspond pas à ce lancement',
      next: again,
    },
    'clock-wrong': {
      title: 'L’horloge de cet ordinateur n’est pas à l’heure',
      next: 'Les âges et les dates seraient faux et la connexion ne peut pas être vérifiée; rien n’a donc été affiché. Demandez à votre centre d’assistance de régler l’horloge, puis rouvrez Sidechart à partir du dossier du patient.',
    },
    'no-patient': {
      title: 'Le dossier électronique n’a ouvert aucun patient',
      next: 'Sidechart affiche le dossier d’un seul patient, et aucun n’a été nommé. Ouvrez d’abord le dossier d’un patient, puis ouvrez Sidechart à partir de celui-ci.',
    },
    'patient-changed': {
      title: 'Le dossier électronique a transmis un autre patient',
      next: 'Sidechart a été ouvert pour un patient et en a reçu un autre. La session a été fermée. Rouvrez Sidechart à partir du dossier du patient.',
    },
    'opened-directly': {
      title: 'Il n’y a pas de dossier à cette adresse',
      next: 'Un dossier n’est affiché que tant que son onglet n’est ni quitté ni fermé. Ouvrez Sidechart à partir de votre dossier électronique.',
    },
    'open-in-another-tab': {
      title: 'Ce dossier est ouvert dans un autre onglet',
      next: 'Une session appartient à un seul onglet. Revenez à l’autre onglet, ou rouvrez Sidechart à partir du dossier du patient.',
    },
    'session-ended': { title: 'La session est terminée', next: again },
    'storage-unavailable': {
      title: 'Ce navigateur bloque la session intégrée',
      next: 'Sidechart ne peut pas conserver de session dans ce cadre. Ouvrez-le dans une nouvelle fenêtre à partir du dossier électronique.',
    },
  },
}
