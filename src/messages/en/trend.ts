import type { TrendMessages } from '../trend.ts'

export const trend: TrendMessages = {
  window: 'Show',
  run: (days) => `Run, ${days}`,
  windows: { '30d': '30 d', '90d': '90 d', '1y': '1 y', all: 'All' },
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  inWindow: (count) => `${String(count)} in this time, the others in grey`,
  noneInWindow: 'No numbers read in this time.',
  silentFor: (age) => `No numbers read for ${age}.`,
  now: 'now',
  aloneInUnit: (count, readings) =>
    count === 1
      ? `Not drawn, as the only reading in its unit here: ${readings}`
      : `Not drawn, as each is the only reading in its unit here: ${readings}`,
  undrawnWithoutUnit: (count) =>
    `Not drawn, as sent without a unit: ${count === 1 ? '1 reading' : `${String(count)} readings`}`,
  reduced: (all) =>
    `${String(all)} readings are more than fit. The drawing keeps every highest, lowest and flagged one; the keys and the table reach all.`,
  readingsOf: (name) => `${name}, reading by reading`,
  hint: 'Point at the plot or use the arrow keys to read each value.',
  range: (range) => `range ${range}`,
  brush: 'Part of the whole time',
  brushFrom: 'From',
  brushTo: 'To',
  addLine: 'Add a line',
  removeLine: (name) => `Remove ${name}`,
  rows: (from, to, all) => `Rows ${String(from)} to ${String(to)} of ${String(all)}`,
  laterRows: 'Later rows',
  earlierRows: 'Earlier rows',
}
