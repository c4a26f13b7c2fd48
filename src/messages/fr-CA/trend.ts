import type { TrendMessages } from '../trend.ts'

export const trend: TrendMessages = {
  window: 'Afficher',
  run: (days) => `Série, ${days}`,
  windows: { '30d': '30\u00A0j', '90d': '90\u00A0j', '1y': '1\u00A0an', all: 'Tout' },
  weekdays: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  inWindow: (count) => `${String(count)} dans cette période, les autres en gris`,
  noneInWindow: 'Aucune valeur numérique lue dans cette période.',
  silentFor: (age) => `Aucune valeur numérique lue depuis ${age}.`,
  now: 'maintenant',
  aloneInUnit: (count, readings) =>
    count < 2
      ? `Non tracée, car seule mesure dans son unité ici\u00A0: ${readings}`
      : `Non tracées, car chacune est la seule mesure dans son unité ici\u00A0: ${readings}`,
  undrawnWithoutUnit: (count) =>
    count < 2
      ? `Non tracée, car transmise sans unité\u00A0: ${String(count)} mesure`
      : `Non tracées, car transmises sans unité\u00A0: ${String(count)} mesures`,
  reduced: (all) =>
    `Les ${String(all)} mesures ne peuvent pas toutes être tracées. Le tracé garde chaque maximum, chaque minimum et chaque valeur signalée; le clavier et le tableau donnent accès à toutes.`,
  readingsOf: (name) => `${name}, mesure par mesure`,
  hint: 'Pointez le tracé ou utilisez les flèches du clavier pour lire chaque valeur.',
  range: (range) => `intervalle ${range}`,
  brush: 'Partie de toute la période',
  brushFrom: 'Début',
  brushTo: 'Fin',
  addLine: 'Ajouter une courbe',
  removeLine: (name) => `Retirer ${name}`,
  rows: (from, to, all) => `Lignes ${String(from)} à ${String(to)} de ${String(all)}`,
  laterRows: 'Lignes plus récentes',
  earlierRows: 'Lignes plus anciennes',
}
