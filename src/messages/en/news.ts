import type { NewsMessages } from '../news.ts'

const extents = {
  everything: '',
  'what-was-read': ' in what was read',
  'vital-signs': ', vital signs only',
}
const ofRead = (isProven: boolean) => (isProven ? '' : extents['what-was-read'])

export const news: NewsMessages = {
  title: 'What is new',
  since: 'New since',
  encounter: 'last encounter',
  within: (window) => `in ${window}`,
  sinceEncounter: (day) => `since the encounter of ${day}`,
  gravest: (period, extent) => `Gravest ${period}${extents[extent]}`,
  noneFlagged: (period, isProven) => `Nothing flagged ${period}${ofRead(isProven)}`,
  noneMeasured: (period, isProven) => `Nothing measured ${period}${ofRead(isProven)}`,
  noneDated: (period, isProven) => `No measurement with a date ${period}${ofRead(isProven)}`,
  maybeMeasured: (tests) => `Date missing or in the future · ${String(tests)}`,
  measured: (tests) =>
    `${String(tests)} measured, ${tests === 1 ? 'not flagged' : 'none with a flag'}`,
  latest: 'Latest',
  range: (limits) => `range ${limits}`,
  ago: (day, age) => `${day}, ${age} ago`,
  newly: (count, isAlso, isProven) =>
    `${isAlso ? 'Also newly flagged' : 'Newly flagged'}${ofRead(isProven)} · ${String(count)}`,
  alsoCritical: (count, isProven) => `Also critical${ofRead(isProven)} · ${String(count)}`,
  amongCriticals: (count, isProven) =>
    `${String(count)} critical${isProven ? ' in all' : extents['what-was-read']}`,
  isNew: 'newly flagged',
  unplaced: (count) => `Flagged, date missing or in the future · ${String(count)}`,
  notFlaggedBefore: (day) => `not flagged at the result before ${day}`,
  was: (value, day) => `was ${value}, ${day}`,
  noneBefore: 'none read before',
  still: (count) => `Flagged before, and still · ${String(count)}`,
  changes: (count) => `Medication changes · ${String(count)}`,
  byStatus: 'by the status sent',
  verbs: {
    'do-not-give': 'Do not give',
    stopped: 'Stopped',
    cancelled: 'Cancelled',
    completed: 'Completed',
    'on-hold': 'On hold',
    draft: 'Draft',
    ordered: 'Ordered',
    recorded: 'Recorded',
  },
  undated: 'date not sent',
  noDrugName: 'Medication not named by the source',
  noChanges: (isProven) => `None with a date in this window${ofRead(isProven)}.`,
  noOrderChanges: (isProven) =>
    `No medication change with a date in this window${ofRead(isProven)}.`,
  moreChanges: (count) => `${String(count)} more, below`,
  endedUndated: (count) =>
    `${String(count)} ${count === 1 ? 'order' : 'orders'} ended, date not sent`,
  nothingNew: (period, isProven) => `Nothing new ${period}${ofRead(isProven)}`,
  newest: (day, age) => `The newest of everything read is from ${day}, ${age} ago.`,
  notKnown: 'Not known: results are not read.',
  complete: 'Complete · flags as sent',
  states: {
    loading: 'still being read',
    'not-permitted': 'not permitted',
    failed: 'could not be read',
    incomplete: 'not proven complete',
    stale: 'newer ones may be missing',
  },
}
