import { FhirError } from '#src/fhir/fhir-error.ts'
import type { AnswerLine, AnswerRun, Fate } from '#src/queries/answer-line.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { Failure, PanelState } from '#src/queries/panel-state.ts'

const shown: Fate = { kind: 'shown', isCategoryKnown: true }

/** A line of the laboratory's ledger: an Observation that is shown, unless another fate is given. */
export function answerLine(id: string, fate = shown): AnswerLine {
  const reference = `Observation/${id}`
  return { search: 'laboratory', key: reference, reference, fate }
}

/** One request that was answered with one page of one entry. */
export function answerRun(parts: Partial<AnswerRun> = {}): AnswerRun {
  return {
    search: 'laboratory',
    url: 'Observation?patient=p',
    startedAt: 0,
    finishedAt: 12.4,
    requests: 1,
    pages: 1,
    entries: 1,
    issues: [],
    refusals: [],
    isDivided: false,
    isRestarted: false,
    error: undefined,
    ...parts,
  }
}

/** A complete answer to the laboratory's question, with one result shown. */
export function answerOf<Value>(
  value: Value,
  parts: Partial<ChartAnswer<Value>> = {},
): ChartAnswer<Value> {
  return {
    value,
    search: 'laboratory',
    outcome: { kind: 'complete' },
    window: { kind: 'any-date' },
    lines: [answerLine('1')],
    runs: [answerRun()],
    loadedAt: 0,
    ...parts,
  }
}

type Loaded<Value> = Extract<PanelState<Value>, { status: 'loaded' }>

export function loadedState<Value>(
  data: ChartAnswer<Value>,
  parts: Partial<Loaded<Value>> = {},
): Loaded<Value> {
  return {
    status: 'loaded',
    data,
    stale: undefined,
    reloading: undefined,
    loadOlder: undefined,
    loadMore: undefined,
    ...parts,
  }
}

/** A search that failed for good after some requests. */
export function failureOf(error = new FhirError('network'), requests = 1): Failure {
  return {
    error,
    runs: [answerRun({ startedAt: 1000, requests, pages: 0, entries: 0, error })],
    lines: [
      {
        search: 'laboratory',
        key: 'Observation?patient=p, page 1',
        reference: undefined,
        fate: { kind: 'not-fetched', reason: error.code },
      },
    ],
  }
}
