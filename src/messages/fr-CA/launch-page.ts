import type { LaunchMessages } from '../launch-page.ts'

const mismatch =
  'Elle diffère de celle qui est configurée dans Sidechart; le lancement a donc été arrêté. Avisez votre centre d’assistance.'

export const launch: LaunchMessages = {
  title: 'Sidechart\u00A0: lancement',
  connecting: (name) => `Connexion à ${name}`,
  choose: 'Ouvrez votre dossier',
  chooseHint: 'Choisissez où vous connecter. Sidechart lit le dossier que vous y ouvrez.',
  language: 'Langue',
  code: 'Code pour votre centre d’assistance\u00A0:',
  unreachable: {
    title: 'Impossible de joindre le dossier électronique',
    next: 'Rien n’a été ouvert. Fermez cette page et recommencez à partir du dossier du patient.',
  },
  failures: {
    'unknown-fhir-server': {
      title: 'Ce dossier électronique n’est pas connu ici',
      next: 'Le lien nomme un dossier électronique qui n’est pas configuré dans Sidechart. Rien ne lui a été transmis. Ouvrez Sidechart à partir de votre propre dossier électronique.',
    },
    'malformed-launch': {
      title: 'Ce lien de lancement est incomplet',
      next: 'Le dossier électronique n’a pas précisé quel dossier ouvrir. Rien n’a été transmis. Rouvrez Sidechart à partir du dossier du patient.',
    },
    'authorization-endpoint-mismatch': {
      title: 'Le dossier électronique a donné une page de connexion inattendue',
      next: mismatch,
    },
    'token-endpoint-mismatch': {
      title: 'Le dossier électronique a donné une adresse de connexion inattendue',
      next: mismatch,
    },
    'storage-unavailable': {
      title: 'Ce navigateur bloque la session intégrée',
      next: 'Sidechart ne peut pas conserver de session dans ce cadre. Ouvrez-le dans une nouvelle fenêtre à partir du dossier électronique.',
    },
    'issuer-mismatch': {
      title: 'Le dossier électronique a nommé un service de connexion inattendu',
      next: 'Il diffère de celui qui est configuré dans Sidechart; le lancement a donc été arrêté. Avisez votre centre d’assistance.',
    },
    'discovery-failed': {
      title: 'Impossible de joindre le dossier électronique',
      next: 'Ses paramètres de connexion n’ont pas pu être lus. Rien n’a été ouvert. Essayez de nouveau à partir du dossier du patient; si le problème persiste, avisez votre centre d’assistance.',
    },
    'pkce-not-offered': {
      title: 'Le dossier électronique n’offre pas de connexion sûre',
      next: 'Il n’annonce pas PKCE avec S256, que Sidechart exige. Rien n’a été ouvert. Avisez votre centre d’assistance.',
    },
  },
}
