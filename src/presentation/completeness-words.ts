import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { formatDay } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ChartPanelId } from './chart-panel-id.ts'

/** Whether an absence can be concluded: every page was loaded and nothing indicates more. */
export function isProven(answer: ChartAnswer<unknown>): boolean {
  return answer.outcome.kind === 'complete'
}

/** A panel's completeness line: status · count and period · what is pending or left out. */
export function completenessWords(
  panel: ChartPanelId,
  answer: ChartAnswer<unknown>,
  t: Messages,
  pending: number,
): string {
  const { shown, leftOut } = answer.account
  const { completeness: line } = t
  const left = [
    pending > 0 && line.pending(pending),
    leftOut.length > 0 && line.leftOut(leftOut.length),
    answer.issues.length > 0 && line.notes(answer.issues.length),
  ]
  if (!isProven(answer)) {
    const window = answer.window.kind === 'since' && line.since(dayText(answer.window.from, t))
    return [line.incomplete, line.moreMayExist(shown.length), window, line.latestUncertain, ...left]
      .filter(Boolean)
      .join(' · ')
  }
  const window =
    answer.window.kind === 'any-date'
      ? [line.anyDate]
      : [line.since(dayText(answer.window.from, t)), line.olderNotRequested]
  return [line.complete, t.panels[panel].counted(shown.length), ...window, ...left]
    .filter(Boolean)
    .join(' · ')
}

export function dayText(date: string, t: Messages): string {
  const parsed = fhirDateTime(date)
  return parsed ? formatDay(parsed, t.formats) : date
}
