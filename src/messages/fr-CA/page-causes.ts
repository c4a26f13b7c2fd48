import type { CauseWords } from '../cause-words.ts'
import type * as english from '../en/page-causes.ts'

const useless = 'Un nouvel essai ne servira à rien.'

/** Ce qui laisse une page sans dossier. */
export const pageCauses: Readonly<Record<keyof typeof english.pageCauses, CauseWords>> = {
  'storage-blocked': {
    title: 'Ce navigateur bloque ce dont Sidechart a besoin pour la connexion',
    happened:
      'Il ne laisse rien conserver à cette page, pas même jusqu’à la fin de la connexion. Les témoins ou les données de site sont désactivés pour elle.',
    next: 'Autorisez les données de site pour cette adresse dans les paramètres du navigateur.',
  },
  'storage-blocked-in-frame': {
    title: 'Ce navigateur bloque la connexion intégrée',
    happened: 'Il ne laisse rien conserver à une page affichée dans une autre page.',
    next: 'Ouvrez Sidechart dans une nouvelle fenêtre.',
  },
  'storage-full': {
    title: 'Ce navigateur n’a plus de place pour la connexion',
    happened: 'L’espace qu’il peut réserver à cette adresse est plein.',
    next: 'Effacez les données de site de cette adresse.',
  },
  'locks-refused': {
    title: 'Ce navigateur ne peut pas réserver le dossier à un seul onglet',
    happened:
      'Il a refusé le verrou qui empêche deux onglets de partager une connexion (Web Locks). C’est le cas des fenêtres privées et de certaines pages intégrées.',
    next: 'Utilisez une fenêtre ordinaire.',
  },
  offline: {
    title: 'Cet ordinateur est hors ligne',
    happened: 'Le navigateur n’a pas de connexion réseau.',
    next: 'Rétablissez-la, puis réessayez.',
  },
  'page-not-loaded': {
    title: 'Une partie de Sidechart n’a pas pu être chargée',
    happened:
      'La communication avec le serveur de Sidechart a échoué, ou une nouvelle version vient d’y être installée.',
  },
  unexpected: {
    title: 'Une erreur s’est produite dans Sidechart',
    happened: 'Sidechart a rencontré une erreur qu’il ne reconnaît pas.',
  },
  'not-configured': {
    title: 'Sidechart n’est pas configuré ici',
    happened:
      'Cette page a été servie sans la liste des dossiers électroniques qu’elle peut ouvrir.',
    next: useless,
  },
  'opened-directly': {
    title: 'Il n’y a pas de dossier à cette adresse',
    happened:
      'Un dossier n’est affiché que tant que son onglet n’est ni quitté ni fermé. Son adresse n’ouvre rien.',
  },
  'open-in-another-tab': {
    title: 'Ce dossier est ouvert dans un autre onglet',
    happened:
      'Une session appartient à un seul onglet, et un autre onglet ou une autre fenêtre la détient.',
    next: 'Revenez à l’autre onglet.',
  },
}
