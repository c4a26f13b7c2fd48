import type { EndingsMessages } from '../endings.ts'

export const endings: EndingsMessages = {
  ended: 'La session est terminée',
  endedNext:
    'Rien du dossier n’est conservé à l’écran. Rouvrez Sidechart à partir du dossier du patient.',
  endedWhy: {
    expired: 'La connexion au dossier électronique a expiré.',
    revoked: 'Le dossier électronique a révoqué la connexion.',
    refused: 'Le dossier électronique n’accepte plus la connexion.',
    'client-refused':
      'Le dossier électronique a refusé l’application Sidechart au moment de renouveler la connexion. Avisez votre centre d’assistance.',
    'by-reader': 'Vous y avez mis fin.',
  },
  details: 'Détails pour le centre d’assistance',
  notOpened: 'Impossible d’ouvrir le dossier',
  notOpenedNext: 'Fermez cette page et rouvrez Sidechart à partir du dossier du patient.',
  code: 'Code pour votre centre d’assistance\u00A0:',
  start: 'Ouvrir un dossier',
}
