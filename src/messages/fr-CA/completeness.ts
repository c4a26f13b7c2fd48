import type { CompletenessMessages } from '../completeness.ts'

const aims = {
  again: 'relecture',
  older: 'lecture des données antérieures',
  more: 'lecture de la suite',
}
const inProgress = {
  again: 'Relecture',
  older: 'Lecture des données antérieures',
  more: 'Lecture de la suite',
}
const notShown = {
  again: 'rien de plus récent n’est affiché',
  older: 'rien d’antérieur n’est affiché',
  more: 'la suite n’est pas affichée',
}

/** No participle here agrees with a noun: a panel's resources may be of either gender. */
export const completeness: CompletenessMessages = {
  complete: 'Complet',
  incomplete: 'Incomplet',
  notProven: 'Complétude non confirmée',
  anyDate: 'toute date',
  since: (from) => `dès le ${from}`,
  windowRequested: (from) => `demandé depuis le ${from}`,
  windowNotApplied: (from) => `demandé depuis le ${from}, non appliqué par le dossier électronique`,
  olderNotRequested: 'rien demandé avant ni sans date',
  pending: (count) => `${String(count)} en attente`,
  otherCategory: (count) =>
    `${String(count)} d’une autre catégorie ${count < 2 ? 'mise' : 'mises'} à l’écart`,
  categoryNotKnown: (count) => `${String(count)} sans catégorie connue`,
  leftOut: (count) => `${String(count)} ${count < 2 ? 'mise' : 'mises'} à l’écart`,
  moreMayExist: (count) => `lecture de ${String(count)}, il peut y en avoir d’autres`,
  latestUncertain: 'le «\u00A0dernier\u00A0» n’est pas certain',
  stale: (since, aim) => `Lu le ${since} · échec de la ${aims[aim]} · ${notShown[aim]}`,
  staleAfterStop: (since, aim) => `Lu le ${since} · ${aims[aim]} arrêtée · ${notShown[aim]}`,
  isReloading: (since, aim) =>
    `${inProgress[aim]} en cours · affiché\u00A0: ce qui a été lu le ${since}`,
  notes: (count) => `${String(count)} ${count < 2 ? 'note' : 'notes'} du dossier électronique`,
}
