import type { CompletenessMessages } from '../completeness.ts'

const aims = { again: 'again', older: 'older ones', more: 'more' }
const notShown = {
  again: 'newer ones not shown',
  older: 'older ones not shown',
  more: 'the rest is not shown',
}

export const completeness: CompletenessMessages = {
  complete: 'Complete',
  incomplete: 'Incomplete',
  notProven: 'Not proven complete',
  anyDate: 'any date',
  since: (from) => `since ${from}`,
  windowRequested: (from) => `since ${from} requested`,
  windowNotApplied: (from) => `since ${from} requested, not applied by the EHR`,
  olderNotRequested: 'older and undated not requested',
  pending: (count) => `${String(count)} pending`,
  otherCategory: (count) => `${String(count)} of another category left out`,
  categoryNotKnown: (count) => `${String(count)} without a known category`,
  leftOut: (count) => `${String(count)} left out`,
  moreMayExist: (count) => `${String(count)} read, more may exist`,
  latestUncertain: '“latest” is not certain',
  stale: (since, aim) => `Read ${since} · reading ${aims[aim]} failed · ${notShown[aim]}`,
  staleAfterStop: (since, aim) =>
    `Read ${since} · reading ${aims[aim]} was stopped · ${notShown[aim]}`,
  isReloading: (since, aim) => `Reading ${aims[aim]} · showing what was read ${since}`,
  notes: (count) => `${String(count)} ${count === 1 ? 'note' : 'notes'} from the EHR`,
}
