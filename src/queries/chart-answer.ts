import type { Finding } from '#src/clinical/finding.ts'
import type { ReportedIssue, SearchOutcome } from '#src/fhir/search-result.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'
import { answerLines, type AnswerLine, type AnswerRun, type Fate } from './answer-line.ts'
import type { AskedWindow, SearchResults } from './search-results.ts'

/** A clinical question answered: its value, how complete it is, and what became of everything that was received. */
export interface ChartAnswer<Value> {
  readonly value: Value
  /** The search that the answer is made from; others were run on its behalf. */
  readonly search: SearchId
  readonly outcome: SearchOutcome
  readonly window: AskedWindow
  readonly lines: readonly AnswerLine[]
  /** Every search and read that was run for this answer: the recent window, then the widened one, then reads by id. */
  readonly runs: readonly AnswerRun[]
  /** Epoch milliseconds: when the last page was read. */
  readonly loadedAt: number
}

/** Puts what a search found and what clinical reading made of it into one answer. */
export function chartAnswer<Value>(
  { search, outcome, window, lines, runs }: SearchResults,
  finding: Finding<Value>,
  supporting: {
    readonly lines: readonly AnswerLine[]
    readonly runs: readonly AnswerRun[]
  } = { lines: [], runs: [] },
): ChartAnswer<Value> {
  return {
    value: finding.answer,
    search,
    outcome,
    window,
    lines: [...answerLines(search, lines, finding), ...supporting.lines],
    runs: [...runs.map((run) => ({ ...run, search })), ...supporting.runs],
    loadedAt: Math.max(...runs.map(({ finishedAt }) => finishedAt)),
  }
}

type Accounted = Pick<ChartAnswer<unknown>, 'search' | 'lines'>
type LineOf<Kept> = AnswerLine & { readonly fate: Kept }
type ReceivedLine = LineOf<Exclude<Fate, { kind: 'not-fetched' }>>

/** What the answer's own search received: everything but pages that were not fetched. */
export function receivedLines({ search, lines }: Accounted): readonly ReceivedLine[] {
  return lines.filter((line) => line.search === search).filter(isReceived)
}

export function shownLines(answer: Accounted): readonly LineOf<Extract<Fate, { kind: 'shown' }>>[] {
  return receivedLines(answer).filter((line) => hasFate(line, 'shown'))
}

export function leftOutLines(answer: Accounted): readonly ReceivedLine[] {
  return receivedLines(answer).filter((line) => !hasFate(line, 'shown'))
}

/** Pages that were not fetched, and reads by id that failed. */
export function notFetchedLines({
  lines,
}: Pick<Accounted, 'lines'>): readonly LineOf<Extract<Fate, { kind: 'not-fetched' }>>[] {
  return lines.filter((line) => hasFate(line, 'not-fetched'))
}

function isReceived(line: AnswerLine): line is ReceivedLine {
  return !hasFate(line, 'not-fetched')
}

function hasFate<Kind extends Fate['kind']>(
  line: AnswerLine,
  kind: Kind,
): line is LineOf<Extract<Fate, { kind: Kind }>> {
  return line.fate.kind === kind
}

/** What the EHR reported in its searchsets, each thing once however many pages said it. */
export function reportedNotes({
  runs,
}: Pick<ChartAnswer<unknown>, 'runs'>): readonly ReportedIssue[] {
  const notes = runs.flatMap(({ issues }) => issues)
  return [
    ...new Map(
      notes.map((note) => [JSON.stringify([note.severity, note.code, note.text]), note]),
    ).values(),
  ]
}
