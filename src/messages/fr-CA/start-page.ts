import type { StartPageMessages } from '../start-page.ts'

const number = new Intl.NumberFormat('fr-CA')

export const startPage: StartPageMessages = {
  title: 'Ouvrez votre dossier',
  hint: 'Pour les patients. Choisissez l’hôpital ou la clinique dont vous voulez lire le dossier. C’est là que vous vous connectez, pas ici.',
  clinicians:
    'Personnel soignant\u00A0: fermez cette page et ouvrez Sidechart à partir du dossier du patient, dans votre dossier électronique.',
  language: 'Langue',
  loading: 'Chargement de la liste des hôpitaux et des cliniques',
  notLoaded: 'La liste des hôpitaux et des cliniques n’a pas pu être chargée.',
  tryAgain: 'Réessayer',
  none: 'Aucun hôpital ni aucune clinique ne peut être ouvert à partir de cette page.',
  find: 'Trouvez votre hôpital ou votre clinique',
  findHint: 'Par son nom, sa ville ou le nom de son portail patient',
  all: (count) =>
    `${number.format(count)} hôpitaux et cliniques. Tapez un nom ou une ville pour trouver le vôtre.`,
  found: (count) =>
    count < 2 ? `${number.format(count)} résultat.` : `${number.format(count)} résultats.`,
  shown: (shown, found) =>
    `Les ${number.format(shown)} premiers de ${number.format(found)} sont affichés. Précisez pour en voir moins.`,
  notFound: (typed) =>
    `Rien trouvé pour «\u00A0${typed}\u00A0». Essayez la ville, ou le nom du portail où vous vous connectez d’habitude.`,
  showMore: (count) => `En afficher ${number.format(count)} de plus`,
  list: 'Hôpitaux et cliniques',
  trial: 'Pour essayer\u00A0: patients fictifs',
  last: 'Dernier choix dans ce navigateur',
  shared:
    'Quiconque utilise ce navigateur voit ce choix. Rien à votre sujet n’est conservé avec lui.',
  forget: 'Oublier ce choix',
  forgotten: 'Le choix est oublié.',
}
