import type { ChartAnswer } from './chart-answer.ts'

/** What a reading that follows an answer is for: the same again, what is older than it, or more than was read at once. */
export type ReadingAim = 'again' | 'older' | 'more'

/** By what the reader asked for that the answer does not hold. */
export function readingAim(
  { window, outcome }: Pick<ChartAnswer<unknown>, 'window' | 'outcome'>,
  asked: { readonly anyDate: boolean; readonly more: boolean },
): ReadingAim {
  if (asked.anyDate && window.kind !== 'any-date') return 'older'
  return asked.more && isCapped({ outcome }) ? 'more' : 'again'
}

/** Whether a limit of ours kept some from being read. */
export function isCapped({ outcome }: Pick<ChartAnswer<unknown>, 'outcome'>): boolean {
  return outcome.kind === 'incomplete' && outcome.because.includes('resource-cap')
}
