import type { RowsMessages } from '../rows.ts'

export const rows: RowsMessages = {
  name: 'Name',
  latest: 'Latest',
  newestRead: 'Newest read',
  unit: 'Unit',
  trend: 'Trend',
  before: 'before',
  gravestOrBefore: 'gravest or before',
  oneResult: 'one result',
  earlier: (age) => `${age} earlier`,
  later: (age) => `${age} later`,
  all: (status) => `all ${status}`,
  old: (age) => `${age} old`,
  months: (count) => `${String(count)} mo`,
  days: (count) => `${String(count)} d`,
  years: (from, to) => `${from} to ${to}`,
  runSince: (day) => `since ${day}`,
  since: (day) => `since ${day}`,
  trendOf: (name, drawn, window, newest) =>
    `${name}: ${String(drawn)} in ${window}, newest read ${newest}`,
}
