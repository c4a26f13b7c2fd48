import type { MedicationsPageMessages } from '../medications-page.ts'

export const medicationsPage: MedicationsPageMessages = {
  open: 'All medications over time',
  find: 'Find a medication',
  changed: 'Changed since',
  changedSince: { any: 'Any time', '7d': '7 d', '30d': '30 d', '90d': '90 d', '1y': '1 y' },
  shownOf: (shown, all) => `${String(shown)} of ${String(all)} orders shown`,
  noneFound: 'No order matches.',
  showAll: 'Show all orders',
  changeUnknown: (count) =>
    `${String(count)} more ended, date not sent: in this time or before is not known.`,
  jumpToEnded: (count) => `Ended · ${String(count)}`,
  endedSince: (day, count) => `Ended since ${day} · ${String(count)}`,
  endedUndated: (count) => `Ended, date not sent · ${String(count)}`,
  dated: 'ended',
  kinds: {
    stopped: (count) => `Stopped · ${String(count)}`,
    replaced: (count) => `Replaced by another order · ${String(count)}`,
    completed: (count) => `Completed · ${String(count)}`,
    cancelled: (count) => `Cancelled · ${String(count)}`,
  },
  kindsUndated: {
    stopped: (count) => `Stopped, date not sent · ${String(count)}`,
    replaced: (count) => `Replaced by another order, date not sent · ${String(count)}`,
    completed: (count) => `Completed, date not sent · ${String(count)}`,
    cancelled: (count) => `Cancelled, date not sent · ${String(count)}`,
  },
  noneEnded: 'None ended in this time, by the dates sent.',
  noneEndedRead: 'None ended in this time among those read. More may exist.',
  endedBefore: (day, count) => `Ended before ${day} · ${String(count)}`,
  prohibitionsEnded: (count) => `“Do not give”, ended · ${String(count)}`,
  replacedBy: (order) => `replaced by ${order}`,
  dateNotSent: 'date not sent',
  linked: (count) => (count === 1 ? '1 linked order' : `${String(count)} linked orders`),
  linkedHead: 'Linked by the source, oldest first',
  sameCode: (count) =>
    count === 1 ? '1 order with the same code' : `${String(count)} orders with the same code`,
  sameCodeHead: 'Same product or ingredient by the codes sent, not linked by the source',
}
