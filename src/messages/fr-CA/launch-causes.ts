import type { CauseWords } from '../cause-words.ts'
import type * as english from '../en/launch-causes.ts'

const useless = 'Un nouvel essai ne servira à rien.'
const nowhereElse = 'Ne vous connectez nulle part ailleurs à la place.'

/** Ce qui arrête un lancement. */
export const launchCauses: Readonly<Record<keyof typeof english.launchCauses, CauseWords>> = {
  'unknown-fhir-server': {
    title: 'Ce dossier électronique n’est pas connu ici',
    happened:
      'Le lien de lancement nomme un dossier électronique qui n’est pas configuré dans Sidechart. N’importe qui peut créer un tel lien; rien ne lui a donc été transmis.',
    next: 'Ouvrez Sidechart à partir de votre propre dossier électronique. Si c’était bien le vôtre, avisez votre centre d’assistance.',
  },
  'malformed-launch': {
    title: 'Ce lien de lancement est incomplet',
    happened: 'Le dossier électronique n’a pas précisé quel dossier ouvrir.',
  },
  'discovery-unreachable': {
    title: 'Impossible de joindre le dossier électronique',
    happened:
      'Aucune communication n’a pu être établie pour lire les paramètres de connexion du dossier électronique.',
    next: 'Réessayez dans une minute.',
  },
  'discovery-cors': {
    title: 'Les paramètres de connexion du dossier électronique ne sont pas parvenus à cette page',
    happened:
      'Le dossier électronique répond. Ou bien la communication a été coupée, ou bien sa réponse n’autorise pas les pages de cette adresse à la lire (CORS). Le navigateur ne précise pas de quel cas il s’agit.',
    next: 'Réessayez.',
  },
  'discovery-no-answer': {
    title: 'Le dossier électronique n’a pas répondu à temps',
    happened:
      'Sidechart a demandé les paramètres de connexion du dossier électronique et a cessé d’attendre.',
    next: 'Réessayez dans une minute.',
  },
  'discovery-redirected': {
    title: 'Le dossier électronique a déplacé ses paramètres de connexion',
    happened:
      'Le dossier électronique a redirigé vers une autre adresse la demande de ses paramètres de connexion. Sidechart ne suit pas cette redirection\u00A0: elle pourrait mener chez quelqu’un d’autre.',
    next: useless,
  },
  'discovery-missing': {
    title: 'Le dossier électronique n’a pas de paramètres de connexion pour les applications',
    happened:
      'Il n’y a rien à l’adresse où tout dossier électronique SMART publie ses paramètres de connexion.',
    next: useless,
  },
  'discovery-unavailable': {
    title: 'Le dossier électronique n’est pas disponible pour le moment',
    happened:
      'Le dossier électronique a répondu qu’il ne peut pas donner ses paramètres de connexion pour l’instant.',
    next: 'Réessayez dans quelques minutes.',
  },
  'discovery-unreadable': {
    title: 'Les paramètres de connexion du dossier électronique sont illisibles',
    happened: 'Ce que le dossier électronique a transmis n’a pas la forme que SMART prescrit.',
    next: useless,
  },
  'pkce-not-offered': {
    title: 'Le dossier électronique n’offre pas de connexion sûre',
    happened:
      'Il n’annonce pas PKCE avec S256, qui empêche d’autres personnes d’utiliser votre connexion. SMART l’exige, et Sidechart aussi.',
    next: useless,
  },
  'authorization-endpoint-mismatch': {
    title: 'Le dossier électronique a donné une page de connexion inattendue',
    happened:
      'Elle diffère de celle qui est configurée dans Sidechart. Personne n’y a été dirigé et rien n’y a été transmis.',
    next: nowhereElse,
  },
  'token-endpoint-mismatch': {
    title: 'Le dossier électronique a donné une adresse de connexion inattendue',
    happened:
      'Elle diffère de celle qui est configurée dans Sidechart; le lancement a donc été arrêté avant que rien n’y soit transmis.',
    next: nowhereElse,
  },
  'issuer-mismatch': {
    title: 'Le dossier électronique a nommé un service de connexion inattendu',
    happened:
      'Il diffère de celui qui est configuré dans Sidechart; le lancement a donc été arrêté.',
    next: nowhereElse,
  },
  'malformed-redirect': {
    title: 'La réponse du dossier électronique à la connexion est incomplète',
    happened:
      'Après la connexion, une partie de la réponse du dossier électronique manquait, était répétée ou était beaucoup trop longue.',
  },
  'answered-by-another': {
    title: 'La réponse à la connexion vient d’ailleurs',
    happened:
      'Elle ne vient pas du dossier électronique qui a été interrogé; elle n’a donc pas été utilisée.',
  },
  'state-unknown': {
    title: 'Cette connexion n’appartient pas à cet onglet',
    happened: 'Elle a déjà servi, ou elle a commencé dans un autre onglet ou une autre fenêtre.',
  },
  'state-expired': {
    title: 'La connexion a pris trop de temps',
    happened: 'Plus de 10 minutes se sont écoulées entre le lancement et la fin de la connexion.',
  },
  'authorization-refused': {
    title: 'La connexion a été refusée ou annulée',
    happened:
      'Vous, ou le dossier électronique en votre nom, n’avez pas permis à Sidechart de lire le dossier.',
    next: 'Si vous ne l’avez pas annulée vous-même, demandez à votre centre d’assistance si vous pouvez utiliser Sidechart.',
  },
  'authorization-unavailable': {
    title: 'La connexion au dossier électronique n’est pas disponible pour le moment',
    happened: 'Le dossier électronique a répondu qu’il ne peut connecter personne pour l’instant.',
    next: 'Attendez quelques minutes.',
  },
  'scopes-refused': {
    title: 'Le dossier électronique n’autorise pas ce que Sidechart demande à lire',
    happened:
      'Il a refusé la liste de données contenue dans la demande de Sidechart (les portées d’accès).',
    next: useless,
  },
  'app-not-allowed': {
    title: 'Le dossier électronique n’autorise pas Sidechart',
    happened: 'Sidechart n’y est pas inscrit, ou n’a pas le droit de se connecter de cette façon.',
    next: useless,
  },
  'sign-in-required': {
    title: 'Le dossier électronique exige d’abord une connexion ou un accord de votre part',
    happened: 'Il ne pouvait pas continuer sans vous poser une question, et ne l’a pas posée.',
    next: 'Reconnectez-vous au dossier électronique.',
  },
  'authorization-rejected': {
    title: 'Le dossier électronique n’a pas accepté la demande de connexion de Sidechart',
    happened: 'Sidechart et ce dossier électronique ne sont pas configurés l’un pour l’autre.',
    next: useless,
  },
  'token-unreachable': {
    title: 'Impossible de joindre le service de connexion du dossier électronique',
    happened:
      'Votre identité était vérifiée, mais aucune communication n’a pu être établie pour terminer la connexion.',
  },
  'token-cors': {
    title:
      'La réponse du dossier électronique à la dernière étape de la connexion n’a pas pu être lue',
    happened:
      'Son service de connexion répond. Ou bien la communication a été coupée, ou bien sa réponse n’autorise pas les pages de cette adresse à la lire (CORS). Le navigateur ne précise pas de quel cas il s’agit.',
  },
  'token-no-answer': {
    title: 'Le dossier électronique n’a pas terminé la connexion à temps',
    happened:
      'Votre identité était vérifiée. Sidechart a demandé au dossier électronique de terminer la connexion et a cessé d’attendre.',
  },
  'token-redirected': {
    title: 'Le dossier électronique a déplacé son service de connexion',
    happened:
      'Le dossier électronique a redirigé vers une autre adresse la dernière étape de la connexion. Sidechart ne suit pas cette redirection\u00A0: elle pourrait mener chez quelqu’un d’autre.',
    next: useless,
  },
  'token-missing': {
    title: 'Le service de connexion du dossier électronique a refusé la demande',
    happened: 'Il n’a pas terminé la connexion et n’a pas dit pourquoi.',
  },
  'token-unavailable': {
    title: 'Le service de connexion du dossier électronique n’est pas disponible pour le moment',
    happened: 'Il a répondu qu’il ne peut pas terminer la connexion pour l’instant.',
    next: 'Attendez quelques minutes.',
  },
  'code-refused': {
    title: 'Le dossier électronique n’accepte plus cette connexion',
    happened:
      'Le code qu’il avait donné pour la dernière étape a été refusé\u00A0: il avait déjà servi, est arrivé trop tard ou était destiné à autre chose.',
  },
  'client-refused': {
    title: 'Le dossier électronique a refusé Sidechart à la dernière étape',
    happened:
      'Sidechart n’y est pas inscrit comme application sans secret (client public), ou y est inscrit sous un autre identifiant.',
    next: useless,
  },
  'token-rejected': {
    title: 'Le dossier électronique n’a pas accepté la dernière étape de la connexion',
    happened: 'Sidechart et ce dossier électronique ne sont pas configurés l’un pour l’autre.',
    next: useless,
  },
  'token-response-malformed': {
    title: 'La réponse de connexion du dossier électronique est illisible',
    happened: 'Une partie manque, ou n’a pas la forme que SMART prescrit.',
  },
  'id-token-refused': {
    title: 'L’attestation de la personne connectée ne correspond pas à ce lancement',
    happened:
      'Elle vaut pour une autre application, une autre connexion ou un autre moment; toute la réponse a donc été écartée.',
  },
  'clock-wrong': {
    title: 'L’horloge de cet ordinateur n’est pas à l’heure',
    happened: 'Les âges et les dates seraient faux, et la connexion ne peut pas être vérifiée.',
    next: 'Faites régler l’horloge.',
  },
  'no-patient': {
    title: 'Le dossier électronique n’a ouvert aucun patient',
    happened:
      'Sidechart affiche le dossier d’un seul patient, et le dossier électronique n’en a nommé aucun.',
    next: 'Ouvrez d’abord le dossier d’un patient dans le dossier électronique.',
  },
  'no-patient-chosen': {
    title: 'Aucun patient n’a été choisi à la connexion',
    happened:
      'Sidechart affiche le dossier d’un seul patient, et la connexion s’est terminée sans qu’un patient soit choisi.',
    next: 'À l’étape prévue, choisissez le dossier à ouvrir.',
  },
}
