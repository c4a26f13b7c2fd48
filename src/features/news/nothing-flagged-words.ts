import type { ResultNews } from '#src/clinical/news/result-news.ts'
import type { NewsMessages } from '#src/messages/news.ts'

/**
 * What is said where nothing of the window is flagged: how many were measured, and how many may have been. What has no
 * date, or one in the future, may be of the window, so beside it nobody is told that nothing was measured.
 */
export function nothingFlaggedWords(
  { measured, maybeMeasured }: Pick<ResultNews, 'measured' | 'maybeMeasured'>,
  period: string,
  isProven: boolean,
  words: NewsMessages,
): { readonly head: string; readonly notes: string } {
  const none = maybeMeasured > 0 ? words.noneDated : words.noneMeasured
  const head = measured > 0 ? words.noneFlagged : none
  return {
    head: head(period, isProven),
    notes: [
      ...(measured > 0 ? [words.measured(measured)] : []),
      ...(maybeMeasured > 0 ? [words.maybeMeasured(maybeMeasured)] : []),
    ].join(' · '),
  }
}
