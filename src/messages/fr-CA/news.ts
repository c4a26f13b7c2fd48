import type { NewsMessages } from '../news.ts'

const extents = {
  everything: '',
  'what-was-read': ' dans ce qui a été lu',
  'vital-signs': ', signes vitaux seulement',
}
const ofRead = (isProven: boolean) => (isProven ? '' : extents['what-was-read'])

export const news: NewsMessages = {
  title: 'Nouveautés',
  since: 'Nouveau depuis',
  encounter: 'dernière visite',
  within: (window) => `en ${window}`,
  sinceEncounter: (day) => `depuis la visite du ${day}`,
  gravest: (period, extent) => `Le plus grave ${period}${extents[extent]}`,
  noneFlagged: (period, isProven) => `Rien de signalé ${period}${ofRead(isProven)}`,
  noneMeasured: (period, isProven) => `Rien de mesuré ${period}${ofRead(isProven)}`,
  noneDated: (period, isProven) => `Aucune mesure datée ${period}${ofRead(isProven)}`,
  maybeMeasured: (tests) => `Date absente ou future · ${String(tests)}`,
  measured: (tests) =>
    tests < 2 ? `${String(tests)} mesuré, non signalé` : `${String(tests)} mesurés, aucun signalé`,
  latest: 'Dernier',
  range: (limits) => `intervalle ${limits}`,
  ago: (day, age) => `${day}, il y a ${age}`,
  newly: (count, isAlso, isProven) =>
    `${isAlso ? 'Aussi nouvellement signalés' : 'Nouvellement signalés'}${ofRead(isProven)} · ${String(count)}`,
  alsoCritical: (count, isProven) =>
    `Aussi ${count < 2 ? 'critique' : 'critiques'}${ofRead(isProven)} · ${String(count)}`,
  amongCriticals: (count, isProven) =>
    `${String(count)} critiques${isProven ? ' en tout' : extents['what-was-read']}`,
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
  noChanges: (isProven) => `Aucun daté dans cette période${ofRead(isProven)}.`,
  noOrderChanges: (isProven) =>
    `Aucun changement de médication daté dans cette période${ofRead(isProven)}.`,
  moreChanges: (count) => `${String(count)} de plus, ci-dessous`,
  endedUndated: (count) =>
    `${String(count)} ${count < 2 ? 'ordonnance terminée' : 'ordonnances terminées'}, date non transmise`,
  nothingNew: (period, isProven) => `Rien de nouveau ${period}${ofRead(isProven)}`,
  newest: (day, age) => `Le plus récent de tout ce qui a été lu date du ${day}, il y a ${age}.`,
  notKnown: 'Inconnu\u00A0: les résultats ne sont pas lus.',
  complete: 'Complet · signalés tels quels',
  states: {
    loading: 'lecture en cours',
    'not-permitted': 'non autorisés',
    failed: 'lecture impossible',
    incomplete: 'intégralité non démontrée',
    stale: 'il peut en manquer de plus récents',
  },
}
