import type { NewsMessages } from '../news.ts'

export const news: NewsMessages = {
  title: 'Nouveautés',
  since: 'Nouveau depuis',
  encounter: 'dernière visite',
  within: (window) => `en ${window}`,
  sinceEncounter: (day) => `depuis la visite du ${day}`,
  gravest: (period) => `Le plus grave ${period}`,
  noneFlagged: (period, isProven) =>
    `Rien de signalé ${period}${isProven ? '' : ' dans ce qui a été lu'}`,
  noneMeasured: (period, isProven) =>
    `Rien de mesuré ${period}${isProven ? '' : ' dans ce qui a été lu'}`,
  measured: (tests) =>
    tests < 2 ? `${String(tests)} mesuré, non signalé` : `${String(tests)} mesurés, aucun signalé`,
  latest: 'Dernier',
  range: (limits) => `intervalle ${limits}`,
  ago: (day, age) => `${day}, il y a ${age}`,
  newly: (count, isAlso) =>
    isAlso
      ? `Aussi nouvellement signalés · ${String(count)}`
      : `Nouvellement signalés · ${String(count)}`,
  isNew: 'nouvellement signalé',
  unplaced: (count) => `Signalés, date absente ou future · ${String(count)}`,
  notFlaggedBefore: (day) => `non signalés au résultat précédant le ${day}`,
  was: (value, day) => `était ${value}, ${day}`,
  noneBefore: 'aucun lu auparavant',
  still: (count) => `Déjà signalés, et encore · ${String(count)}`,
  changes: (count) => `Changements de médication · ${String(count)}`,
  byStatus: 'selon l’état transmis',
  verbs: {
    'do-not-give': 'Ne pas donner',
    stopped: 'Cessé',
    cancelled: 'Annulé',
    completed: 'Terminé',
    'on-hold': 'En suspens',
    draft: 'Ébauche',
    ordered: 'Prescrit',
    recorded: 'Consigné',
  },
  undated: 'non datée',
  noDrugName: 'Médicament non nommé par la source',
  noChanges: (isProven) =>
    `${isProven ? 'Aucun' : 'Dans ce qui a été lu, aucun'} daté dans cette période.`,
  noOrderChanges: (isProven) =>
    `${isProven ? 'Aucun' : 'Dans ce qui a été lu, aucun'} changement de médication daté dans cette période.`,
  moreChanges: (count) => `${String(count)} de plus, ci-dessous`,
  endedUndated: (count) =>
    `${String(count)} ${count < 2 ? 'terminé' : 'terminés'}, date non transmise`,
  nothingNew: (period, isProven) =>
    `Rien de nouveau ${period}${isProven ? '' : ' dans ce qui a été lu'}`,
  newest: (day, age) => `Le plus récent de tout ce qui a été lu date du ${day}, il y a ${age}.`,
  notKnown: 'Inconnu\u00A0: les résultats ne sont pas lus.',
  complete: 'Complet · signalés tels quels',
  states: {
    loading: 'lecture en cours',
    'not-permitted': 'non autorisés',
    failed: 'lecture impossible',
    incomplete: 'intégralité non démontrée',
    stale: 'les plus récents ne sont pas affichés',
  },
}
