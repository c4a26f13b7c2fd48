import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { AnswerLine } from '#src/queries/answer-line.ts'
import {
  leftOutLines,
  reportedNotes,
  shownLines,
  type ChartAnswer,
} from '#src/queries/chart-answer.ts'
import { isKnownIncomplete } from '#src/queries/known-incomplete.ts'
import type { Progress } from '#src/queries/question.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import { formatDay, formatMoment } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ChartPanelId } from './chart-panel-id.ts'

/** Whether an absence can be concluded: every page was loaded, as it was asked for, and nothing indicates more. */
export function isProven(answer: Pick<ChartAnswer<unknown>, 'outcome'>): boolean {
  return answer.outcome.kind === 'complete'
}

/** Whether the newest of what was read can be called the latest. */
export function isLatestProven(state: PanelState<unknown>): boolean {
  return state.status === 'loaded' && isProven(presentAnswer(state))
}

type Loaded = Extract<PanelState<unknown>, { status: 'loaded' }>

/** An answer as far as it holds now: where reading it again failed, nobody knows what is newer. */
export function presentAnswer<Value>({
  data,
  stale,
}: {
  readonly data: ChartAnswer<Value>
  readonly stale: Loaded['stale']
}): ChartAnswer<Value> {
  if (stale?.aim !== 'again' || data.outcome.kind === 'failed') return data
  const own = data.outcome.kind === 'incomplete' ? data.outcome.because : []
  return { ...data, outcome: { kind: 'incomplete', because: ['not-read-again', ...own] } }
}

/** The line of a panel that was read: its completeness, and whether it is being read again or is stale. */
export function loadedLine(
  panel: ChartPanelId,
  { data, stale, reloading }: Pick<Loaded, 'data' | 'stale' | 'reloading'>,
  t: Messages,
  pending: number,
): string {
  const loadedAt = formatMoment(data.loadedAt, t.formats)
  if (reloading)
    return [
      t.completeness.isReloading(loadedAt, reloading.aim),
      ...receivedWords(reloading.progress, t),
    ].join(' · ')
  const line = completenessWords(panel, data, t, pending)
  if (!stale) return line
  const isStopped = stale.failure.error.code === 'stopped-by-reader'
  const words = isStopped ? t.completeness.staleAfterStop : t.completeness.stale
  return `${words(loadedAt, stale.aim)} · ${line}`
}

/** What has come so far, of how many where the EHR says it; nothing before anything has. */
export function receivedWords(progress: Progress | undefined, { panels }: Messages): string[] {
  const { received = 0, total } = progress ?? {}
  if (received === 0) return []
  return [total === undefined ? panels.receivedSoFar(received) : panels.receivedOf(received, total)]
}

/** From when on it was asked for; nothing where any date was. */
export function askedWords(
  { window }: Pick<ChartAnswer<unknown>, 'window'>,
  t: Messages,
): string[] {
  return window.kind === 'any-date' ? [] : [t.completeness.since(dayText(window.from, t))]
}

/** A panel's completeness line: status · count and period · what is pending or left out. */
export function completenessWords(
  panel: ChartPanelId,
  answer: ChartAnswer<unknown>,
  t: Messages,
  pending: number,
): string {
  const { completeness: line } = t
  const { length: shown } = shownLines(answer)
  const status = isProven(answer)
    ? [line.complete, t.panelWords[panel].counted(shown), ...windowWords(answer, t)]
    : [
        isKnownIncomplete(answer.outcome) ? line.incomplete : line.notProven,
        line.moreMayExist(shown),
        ...unprovenWindowWords(answer, t),
        line.latestUncertain,
      ]
  return [...status, ...remainderWords(answer, t, pending)].join(' · ')
}

function windowWords({ window }: ChartAnswer<unknown>, t: Messages): string[] {
  const { completeness: line } = t
  return window.kind === 'any-date'
    ? [line.anyDate]
    : [line.since(dayText(window.from, t)), line.olderNotRequested]
}

/** Of a window that is not shown to have been applied, only the request is claimed. */
function unprovenWindowWords({ window, outcome }: ChartAnswer<unknown>, t: Messages): string[] {
  if (window.kind === 'any-date') return []
  const { completeness: line } = t
  const from = dayText(window.from, t)
  const doubts: readonly string[] = outcome.kind === 'incomplete' ? outcome.because : []
  if (doubts.includes('date-not-applied')) return [line.windowNotApplied(from)]
  const isApplied = doubts.every((doubt) => !againstWindow.includes(doubt))
  return [isApplied ? line.since(from) : line.windowRequested(from)]
}

/** What the EHR does with one filter says what it may do with another. */
const againstWindow: readonly string[] = [
  'filters-not-shown',
  'filters-added',
  'category-not-applied',
  'patient-not-applied',
]

/** What is still to come, what is not shown, and what the EHR had to say. */
function remainderWords(
  answer: ChartAnswer<unknown>,
  { completeness: line }: Messages,
  pending: number,
): string[] {
  const leftOut = leftOutLines(answer)
  const { length: otherCategory } = leftOut.filter(isOfOtherCategory)
  const { length: notKnown } = shownLines(answer).filter(({ fate }) => !fate.isCategoryKnown)
  const { length: notes } = reportedNotes(answer)
  const rest = leftOut.length - otherCategory
  return [
    ...(pending > 0 ? [line.pending(pending)] : []),
    ...(notKnown > 0 ? [line.categoryNotKnown(notKnown)] : []),
    ...(otherCategory > 0 ? [line.otherCategory(otherCategory)] : []),
    ...(rest > 0 ? [line.leftOut(rest)] : []),
    ...(notes > 0 ? [line.notes(notes)] : []),
  ]
}

function isOfOtherCategory({ fate }: AnswerLine): boolean {
  return fate.kind === 'filtered' && fate.reason === 'other-category'
}

export function dayText(date: string, t: Messages): string {
  const parsed = fhirDateTime(date)
  return parsed ? formatDay(parsed, t.formats) : date
}
