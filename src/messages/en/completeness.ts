import type { CompletenessMessages } from '../completeness.ts'

export const completeness: CompletenessMessages = {
  complete: 'Complete',
  incomplete: 'Incomplete',
  anyDate: 'any date',
  since: (from) => `since ${from}`,
  olderNotRequested: 'older and undated not requested',
  pending: (count) => `${String(count)} pending`,
  leftOut: (count) => `${String(count)} left out`,
  moreMayExist: (count) => `${String(count)} read, more may exist`,
  latestUncertain: '“latest” is not certain',
  stale: (since) => `Read ${since} · reading again failed · newer ones not shown`,
  isReloading: (since) => `Reading again · showing what was read ${since}`,
  notes: (count) => `${String(count)} ${count === 1 ? 'note' : 'notes'} from the EHR`,
}
