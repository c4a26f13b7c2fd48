import type { CauseWords } from '../cause-words.ts'
import type * as english from '../en/end-causes.ts'

/** Ce qui met fin à une session. */
export const endCauses: Readonly<Record<keyof typeof english.endCauses, CauseWords>> = {
  'session-expired': {
    title: 'La session est terminée',
    happened:
      'La connexion au dossier électronique a expiré, et celui-ci n’a donné aucun moyen de la renouveler.',
  },
  'session-revoked': {
    title: 'La session est terminée',
    happened: 'Le dossier électronique a révoqué la connexion à ce dossier.',
  },
  'session-refused': {
    title: 'La session est terminée',
    happened:
      'Le dossier électronique n’accepte plus la connexion à ce dossier, bien qu’elle n’ait pas expiré.',
  },
  'session-client-refused': {
    title: 'La session est terminée',
    happened:
      'Le dossier électronique a refusé l’application Sidechart au moment de renouveler la connexion.',
  },
  'session-identity-wrong': {
    title: 'La session est terminée',
    happened:
      'L’attestation du dossier électronique sur la personne connectée ne porte pas sa signature.',
  },
  'session-proxy-ended': {
    title: 'Vous ne pouvez plus lire ce dossier',
    happened:
      'Vous le lisiez pour une autre personne. Le dossier électronique a retiré cet accès, ou seulement cette connexion\u00A0: il ne précise pas lequel des deux.',
    next: 'Si vous devriez encore y avoir accès, adressez-vous à l’établissement qui tient le dossier.',
  },
  'session-tenant-changed': {
    title: 'Le dossier électronique a nommé un autre établissement',
    happened:
      'Au renouvellement de la connexion, le dossier électronique a nommé un autre établissement («\u00A0tenant\u00A0») qu’auparavant. Le même numéro peut y désigner une autre personne; la session a donc été fermée.',
    next: 'N’utilisez pas ce que vous avez pu lire ici sans le vérifier dans le dossier électronique.',
  },
  'session-reader-replaced': {
    title: 'Le dossier électronique a nommé une autre personne',
    happened:
      'Au renouvellement de la connexion, le dossier électronique a nommé une autre personne que celle qui s’était connectée. La session a été fermée.',
  },
  'session-reader-changed': {
    title: 'Ce n’est pas la même personne',
    happened:
      'La nouvelle connexion n’a pas nommé la personne qui avait ouvert ce dossier; il n’a donc pas été rouvert.',
  },
  'patient-changed': {
    title: 'Il s’agit peut-être du mauvais patient. Aucun dossier n’est affiché.',
    happened:
      'Au renouvellement de la connexion, le dossier électronique a nommé un autre patient. La session a été fermée.',
    next: 'N’utilisez pas ce que vous avez pu lire ici sans le vérifier dans le dossier électronique.',
  },
  'session-by-reader': {
    title: 'La session est fermée',
    happened:
      'Vous avez fermé la session. Le dossier électronique en a été avisé, s’il offre un moyen de le faire.',
    next: 'Récupérez ce que vous avez imprimé, et supprimez les fichiers téléchargés qui ne doivent pas rester sur cet ordinateur.',
  },
  'session-idle': {
    title: 'Verrouillé\u00A0: personne n’a utilisé ce dossier depuis un moment',
    happened:
      'Personne n’a bougé, cliqué ni tapé ici aussi longtemps que votre établissement le permet; la session a donc été fermée.',
  },
  'session-time-limit': {
    title: 'La session est terminée',
    happened: 'Elle a duré aussi longtemps que votre établissement le permet.',
  },
}
