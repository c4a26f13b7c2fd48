import type { CompletenessMessages } from '../completeness.ts'

/** No participle here agrees with a noun: a panel's resources may be of either gender. */
export const completeness: CompletenessMessages = {
  complete: 'Complet',
  incomplete: 'Incomplet',
  notProven: 'Complétude non confirmée',
  anyDate: 'toute date',
  since: (from) => `depuis le ${from}`,
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
  stale: (since) => `Lu le ${since} · échec de la relecture · rien de plus récent n’est affiché`,
  staleAfterStop: (since) =>
    `Lu le ${since} · relecture arrêtée · rien de plus récent n’est affiché`,
  isReloading: (since) => `Relecture en cours · affiché\u00A0: ce qui a été lu le ${since}`,
  notes: (count) => `${String(count)} ${count < 2 ? 'note' : 'notes'} du dossier électronique`,
}
