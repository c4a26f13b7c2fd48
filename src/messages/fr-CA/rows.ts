import type { RowsMessages } from '../rows.ts'

export const rows: RowsMessages = {
  name: 'Nom',
  latest: 'Dernier',
  newestRead: 'Plus récent lu',
  unit: 'Unité',
  trend: 'Tendance',
  before: 'avant',
  gravestOrBefore: 'plus grave ou avant',
  oneResult: 'un seul résultat',
  earlier: (age) => `${age} plus tôt`,
  later: (age) => `${age} plus tard`,
  all: (status) => `tous ${status}`,
  old: (age) => `il y a ${age}`,
  months: (count) => `${String(count)}\u00A0mois`,
  days: (count) => `${String(count)}\u00A0j`,
  years: (from, to) => `${from} à ${to}`,
  runSince: (day) => `dès le ${day}`,
  since: (day) => `depuis le ${day}`,
  trendOf: (name, drawn, window, newest) =>
    `${name}\u00A0: ${String(drawn)} en ${window}, plus récent lu ${newest}`,
}
