import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelId } from '#src/queries/panels.ts'
import { formatDay, type Locale } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'

/** Whether an absence can be concluded: every page was loaded and nothing indicates more. */
export function isProven(answer: ChartAnswer<unknown>): boolean {
  return answer.outcome.kind === 'complete'
}

/** A panel's completeness line: status · count and period · what is pending or left out. */
export function completenessWords(
  panel: PanelId,
  answer: ChartAnswer<unknown>,
  words: Messages,
  locale: Locale,
  pending: number,
): string {
  const { shown, leftOut } = answer.account
  const thing = words.things[panel]
  const { line } = words
  const left = [
    pending > 0 && line.pending(pending),
    leftOut.length > 0 && line.leftOut(leftOut.length),
    answer.issues.length > 0 && line.noted(answer.issues.length),
  ]
  if (!isProven(answer)) {
    const window = answer.window.kind === 'since' && line.since(dayText(answer.window.from, locale))
    return [line.incomplete, line.moreExist(shown.length), window, line.latestUncertain, ...left]
      .filter(Boolean)
      .join(' · ')
  }
  const window =
    answer.window.kind === 'any-date'
      ? [line.anyDate]
      : [line.since(dayText(answer.window.from, locale)), line.olderNotAsked]
  return [line.complete, line.count(shown.length, thing), ...window, ...left]
    .filter(Boolean)
    .join(' · ')
}

export function dayText(date: string, locale: Locale): string {
  const parsed = fhirDateTime(date)
  return parsed ? formatDay(parsed, locale) : date
}
