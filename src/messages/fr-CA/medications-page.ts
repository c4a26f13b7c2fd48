import type { MedicationsPageMessages } from '../medications-page.ts'

export const medicationsPage: MedicationsPageMessages = {
  open: 'Tous les médicaments dans le temps',
  find: 'Chercher un médicament',
  changed: 'Modifié depuis',
  changedSince: {
    any: 'N’importe quand',
    '7d': '7\u00A0j',
    '30d': '30\u00A0j',
    '90d': '90\u00A0j',
    '1y': '1\u00A0an',
  },
  shownOf: (shown, all) => `${String(shown)} de ${String(all)} ordonnances affichées`,
  noneFound: 'Aucune ordonnance ne correspond.',
  showAll: 'Afficher toutes les ordonnances',
  changeUnknown: (count) =>
    count < 2
      ? `${String(count)} autre a pris fin, date non transmise\u00A0: on ne sait pas si c’est dans cette période ou avant.`
      : `${String(count)} autres ont pris fin, date non transmise\u00A0: on ne sait pas si c’est dans cette période ou avant.`,
  jumpToEnded: (count) => `Ayant pris fin · ${String(count)}`,
  endedSince: (day, count) => `Ayant pris fin depuis le ${day} · ${String(count)}`,
  endedUndated: (count) => `Ayant pris fin, date non transmise · ${String(count)}`,
  dated: 'fin',
  kinds: {
    stopped: (count) => `${count < 2 ? 'Cessé' : 'Cessés'} · ${String(count)}`,
    replaced: (count) =>
      `${count < 2 ? 'Remplacé' : 'Remplacés'} par une autre ordonnance · ${String(count)}`,
    completed: (count) => `${count < 2 ? 'Terminé' : 'Terminés'} · ${String(count)}`,
    cancelled: (count) => `${count < 2 ? 'Annulé' : 'Annulés'} · ${String(count)}`,
  },
  kindsUndated: {
    stopped: (count) => `${count < 2 ? 'Cessé' : 'Cessés'}, date non transmise · ${String(count)}`,
    replaced: (count) =>
      `${count < 2 ? 'Remplacé' : 'Remplacés'} par une autre ordonnance, date non transmise · ${String(count)}`,
    completed: (count) =>
      `${count < 2 ? 'Terminé' : 'Terminés'}, date non transmise · ${String(count)}`,
    cancelled: (count) =>
      `${count < 2 ? 'Annulé' : 'Annulés'}, date non transmise · ${String(count)}`,
  },
  noneEnded: 'Aucune n’a pris fin dans cette période, selon les dates transmises.',
  noneEndedRead:
    'Aucune n’a pris fin dans cette période parmi celles lues. Il peut y en avoir d’autres.',
  endedBefore: (day, count) => `Ayant pris fin avant le ${day} · ${String(count)}`,
  prohibitionsEnded: (count) => `«\u00A0Ne pas donner\u00A0» ayant pris fin · ${String(count)}`,
  replacedBy: (order) => `remplacé par ${order}`,
  dateNotSent: 'date non transmise',
  linked: (count) =>
    count < 2 ? `${String(count)} ordonnance liée` : `${String(count)} ordonnances liées`,
  linkedHead: 'Liées par la source, de la plus ancienne à la plus récente',
  sameCode: (count) =>
    count < 2
      ? `${String(count)} ordonnance de même code`
      : `${String(count)} ordonnances de même code`,
  sameCodeHead: 'Même produit ou même ingrédient selon les codes transmis, non liées par la source',
}
