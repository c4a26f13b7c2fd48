import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { Fate } from '#src/queries/answer-line.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import {
  answerLine,
  answerOf,
  answerRun,
  failureOf,
  loadedState,
} from '#src/testing/chart-answer.ts'
import { englishView } from '#src/testing/english-view.ts'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { AddressProvider } from './address.tsx'
import { ChartPanel } from './chart-panel.tsx'
import { isProven } from './completeness-words.ts'
import { ViewSettingsProvider } from './view-settings.tsx'

type Answer = ChartAnswer<string>
const answered = (
  parts: Partial<Answer> = {},
  more: Parameters<typeof loadedState<string>>[1] = {},
): PanelState<string> => loadedState(answerOf('rows', parts), more)
const none: Pick<Answer, 'lines'> = { lines: [] }
const otherCategory: Fate & { kind: 'filtered'; reason: 'other-category' } = {
  kind: 'filtered',
  by: 'question',
  reason: 'other-category',
  category: 'vital-signs',
}
const stale = { since: 0, failure: failureOf(), aim: 'again' } as const
const stopped = failureOf(new FhirError('stopped-by-reader'))

const panel = (state: PanelState<string>) =>
  render(
    <ViewSettingsProvider value={englishView()}>
      <AddressProvider value={memoryAddress()}>
        <ChartPanel id="laboratory" state={state}>
          {({ value: rows }) => <p>{rows}</p>}
        </ChartPanel>
      </AddressProvider>
    </ViewSettingsProvider>,
  )

describe('a panel’s faces', () => {
  test.each<[string, PanelState<string>, string, readonly string[]]>([
    [
      'loading',
      {
        status: 'loading',
        progress: { received: 200, total: 312 },
        soFar: undefined,
        stop: () => undefined,
      },
      'loading',
      ['Reading results · 200 of 312 so far'],
    ],
    [
      'what has come is drawn while the rest is loading',
      {
        status: 'loading',
        progress: { received: 200, total: undefined },
        soFar: answerOf('rows', {
          outcome: { kind: 'incomplete', because: ['still-loading'] },
        }),
        stop: () => undefined,
      },
      'loading',
      ['rows', 'Reading results · 200 so far'],
    ],
    [
      'what is asked for is said while it is loading',
      {
        status: 'loading',
        progress: { received: 200, total: undefined },
        soFar: answerOf('rows', {
          window: { kind: 'since', from: '2024-11-01' },
          outcome: { kind: 'incomplete', because: ['still-loading'] },
        }),
        stop: () => undefined,
      },
      'loading',
      ['rows', 'Reading results · since 1 Nov 2024 · 200 so far'],
    ],
    [
      'nothing has come is not counted',
      {
        status: 'loading',
        progress: { received: 0, total: 0 },
        soFar: undefined,
        stop: () => undefined,
      },
      'loading',
      ['Reading resultsStop'],
    ],
    [
      'not permitted',
      { status: 'not-permitted' },
      'not-permitted',
      ['They may exist', 'Not permitted · results'],
    ],
    [
      'failed',
      { status: 'failed', failure: failureOf(new FhirError('timeout'), 3), retry: () => undefined },
      'failed',
      ['did not answer in time', 'Nothing is known about them', '3 requests', 'Try again'],
    ],
    [
      'none recorded',
      answered(none),
      'complete',
      ['No results recorded', 'Complete · 0 results · any date'],
    ],
    [
      'none in a window is not none recorded',
      answered({ ...none, window: { kind: 'since', from: '2024-11-01' } }),
      'complete',
      ['None since 1 Nov 2024', 'older and undated not requested'],
    ],
    [
      'none, but not complete, is not none recorded',
      answered({ ...none, outcome: { kind: 'incomplete', because: ['reported-by-ehr'] } }),
      'incomplete',
      ['There may be some'],
    ],
    [
      'all left out is not none recorded',
      answered({ lines: [answerLine('1', { kind: 'withheld', reason: 'other-patient' })] }),
      'complete',
      ['Everything received was left out', 'complete and held nothing else', '1 left out'],
    ],
    [
      'incomplete',
      answered({ outcome: { kind: 'failed', error: new FhirError('network') } }),
      'incomplete',
      ['rows', '1 read, more may exist', '“latest” is not certain'],
    ],
    [
      'not proven is not called incomplete',
      answered({ outcome: { kind: 'incomplete', because: ['filters-not-shown'] } }),
      'incomplete',
      ['rows', 'Not proven complete · 1 read, more may exist', '“latest” is not certain'],
    ],
    [
      'a window that nothing proves is only said to have been requested',
      answered({
        outcome: { kind: 'incomplete', because: ['filters-not-shown'] },
        window: { kind: 'since', from: '2024-11-01' },
      }),
      'incomplete',
      ['more may exist · since 1 Nov 2024 requested · “latest”'],
    ],
    [
      'a window of which pages are missing is claimed',
      answered({
        outcome: { kind: 'incomplete', because: ['resource-cap'] },
        window: { kind: 'since', from: '2024-11-01' },
      }),
      'incomplete',
      ['Incomplete · 1 read, more may exist · since 1 Nov 2024 · “latest”'],
    ],
    [
      'a window that was not applied is not claimed',
      answered({
        outcome: { kind: 'incomplete', because: ['date-not-applied'] },
        window: { kind: 'since', from: '2024-11-01' },
      }),
      'incomplete',
      ['since 1 Nov 2024 requested, not applied by the EHR'],
    ],
    [
      'another category and a category that is not known are counted by their names',
      answered({
        lines: [
          answerLine('1', { kind: 'shown', isCategoryKnown: false }),
          answerLine('2', otherCategory),
          answerLine('3', { kind: 'malformed', path: 'Observation.code' }),
        ],
      }),
      'complete',
      ['1 without a known category · 1 of another category left out · 1 left out'],
    ],
    [
      'what was read on behalf of another search does not count',
      answered({ lines: [answerLine('1'), { ...answerLine('2'), search: 'medication-reads' }] }),
      'complete',
      ['Complete · 1 result · any date'],
    ],
    ['data', answered({}), 'complete', ['rows', 'Complete · 1 result · any date']],
    ['stale', answered({}, { stale }), 'stale', ['rows', 'newer ones not shown']],
    [
      'stale does not hide that it was incomplete',
      answered({ outcome: { kind: 'incomplete', because: ['resource-cap'] } }, { stale }),
      'stale',
      ['newer ones not shown', 'Incomplete', '“latest” is not certain'],
    ],
    [
      'reading again',
      answered({}, { reloading: { stop: () => undefined, progress: undefined, aim: 'again' } }),
      'loading',
      ['rows', 'Reading again · showing what was read'],
    ],
    [
      'a long one says what came of it',
      answered(
        {},
        {
          reloading: {
            stop: () => undefined,
            progress: { received: 800, total: 20_000 },
            aim: 'again',
          },
        },
      ),
      'loading',
      ['rows', 'Reading again', '800 of 20000 so far'],
    ],
    [
      'reading again that the reader stopped',
      answered({}, { stale: { since: 0, failure: stopped, aim: 'again' } }),
      'stale',
      ['rows', 'reading again was stopped · newer ones not shown'],
    ],
    [
      'reading older ones',
      answered({}, { reloading: { stop: () => undefined, progress: undefined, aim: 'older' } }),
      'loading',
      ['rows', 'Reading older ones · showing what was read'],
    ],
    [
      'reading older ones that the reader stopped',
      answered({}, { stale: { since: 0, failure: stopped, aim: 'older' } }),
      'stale',
      ['rows', 'reading older ones was stopped · older ones not shown'],
    ],
    [
      'reading more that failed',
      answered({}, { stale: { since: 0, failure: failureOf(), aim: 'more' } }),
      'stale',
      ['rows', 'reading more failed · the rest is not shown'],
    ],
  ])('%s', async (_, state, ring, words) => {
    const { container } = await panel(state)
    await expect.element(container.querySelector<HTMLElement>(`[data-ring=${ring}]`)).toBeVisible()
    for (const word of words) expect(container.textContent).toContain(word)
    if (!words.includes('No results recorded'))
      expect(container.textContent).not.toContain('No results recorded')
  })
})

test('a pause after many failures is said beside their cause', async () => {
  const error = new FhirError('server-error')
  const runs = [error, new FhirError('paused')].map((each) => answerRun({ error: each }))
  const failure = { ...failureOf(error), runs }
  const { container } = await panel({ status: 'failed', failure, retry: () => undefined })
  expect(container.textContent).toContain(
    'The EHR failed to answer. The EHR did not answer several requests in a row, so it was not queried again for 10 seconds.',
  )
})

describe('a reader decides', () => {
  const tools: readonly (readonly [string, (act: () => void) => PanelState<string>])[] = [
    ['Stop', (stop) => ({ status: 'loading', progress: undefined, soFar: undefined, stop })],
    ['Stop', (stop) => answered({}, { reloading: { stop, progress: undefined, aim: 'again' } })],
    ['Read more', (loadMore) => answered({}, { loadMore })],
    ['Read older', (loadOlder) => answered({}, { loadOlder })],
  ]
  test.each(tools)('%s', async (name, stateWith) => {
    let times = 0
    const state = stateWith(() => {
      times += 1
    })
    const { getByRole } = await panel(state)
    await getByRole('button', { name }).click()
    expect(times).toBe(1)
  })

  test('what to read only once nothing is being read', async () => {
    const { getByRole } = await panel(
      answered(
        {},
        {
          reloading: { stop: () => undefined, progress: undefined, aim: 'older' },
          loadOlder: () => undefined,
        },
      ),
    )
    expect(getByRole('button', { name: 'Read older' }).elements()).toEqual([])
  })
})

test('“latest of each” is not said of what is not proven', async () => {
  const wordsOf = async (state: PanelState<string>) => {
    const { container } = await render(
      <ViewSettingsProvider value={englishView()}>
        <AddressProvider value={memoryAddress()}>
          <ChartPanel id="laboratory" state={state} sub="latest of each">
            {(answer) => <p>{isProven(answer) ? 'Latest' : 'Newest read'}</p>}
          </ChartPanel>
        </AddressProvider>
      </ViewSettingsProvider>,
    )
    return container.textContent
  }
  expect(await wordsOf(answered())).toContain('latest of each')
  const outcome = { kind: 'incomplete', because: ['reported-by-ehr'] } as const
  expect(await wordsOf(answered({ outcome }))).not.toContain('latest of each')
  // Read again in vain, newer ones may be missing; older ones that could not be read change nothing.
  const again = await wordsOf(answered({}, { stale }))
  expect(again).not.toContain('latest of each')
  expect(again).toContain('Newest read')
  const older = await wordsOf(answered({}, { stale: { ...stale, aim: 'older' } }))
  expect(older).toContain('latest of each')
  expect(older).toContain('Latest')
})

test('“none recorded” is not said where reading it again failed', async () => {
  const { container } = await panel(answered(none, { stale }))
  expect(container.textContent).not.toContain('No results recorded')
})

describe('the details', () => {
  async function detailsOf(state: PanelState<string>) {
    const { getByRole } = await panel(state)
    await getByRole('button', { name: 'Details' }).click()
    const details = getByRole('region', { name: 'What was read' })
    await expect.element(details).toBeVisible()
    return details.element().textContent
  }

  test.each<[string, Fate, string]>([
    [
      'entered in error',
      { kind: 'filtered', by: 'source', reason: 'entered-in-error' },
      'Observation/2 · entered in error: withdrawn by the source',
    ],
    ['of another category', otherCategory, 'Observation/2 · of another category: vital signs'],
    [
      'of a category that nobody knows',
      { ...otherCategory, category: 'sdoh' },
      'Observation/2 · of another category: sdoh',
    ],
    [
      'malformed',
      { kind: 'malformed', path: 'Observation.code' },
      'Observation/2 · not readable: Observation.code',
    ],
    [
      'superseded',
      { kind: 'superseded', by: 'Observation/2/_history/2' },
      'Observation/2 · an older version',
    ],
    [
      'without a row',
      { kind: 'unsupported', reason: 'no-row' },
      'Observation/2 · received, but Sidechart has no row for it',
    ],
    [
      'a page that was not fetched',
      { kind: 'not-fetched', reason: 'resource-cap' },
      'Observation/2 · The answer held more than Sidechart reads at once.',
    ],
  ])('name what is not shown and why: %s', async (_, fate, words) => {
    const details = await detailsOf(answered({ lines: [answerLine('1'), answerLine('2', fate)] }))
    expect(details).toContain(words)
  })

  test('fold a long list, and count it', async () => {
    const lines = Array.from({ length: 900 }, (_, id) => answerLine(String(id), otherCategory))
    expect(await detailsOf(answered({ lines }))).toContain('900 · of another category: vital signs')
  })

  test('say every reason why completeness is not proven', async () => {
    const because = ['category-not-applied', 'date-not-applied'] as const
    const details = await detailsOf(answered({ outcome: { kind: 'incomplete', because } }))
    expect(details).toContain('the EHR did not apply the category')
    expect(details).toContain('the EHR did not apply the date')
  })

  const refused = new FhirError('bad-request', {
    httpStatus: 400,
    diagnostics: 'invalid: <b>_count</b> exceeds 100',
  })

  test('quote the EHR where it refused a request and was asked again', async () => {
    const refusals = [{ parameters: ['_count'], added: [], error: refused }]
    const details = await detailsOf(answered({ runs: [answerRun({ requests: 2, refusals })] }))
    expect(details).toContain('1 page in 2 requests')
    expect(details).toContain(
      'HTTP 400 · refused by the EHR, and asked again without _count invalid: <b>_count</b> exceeds 100',
    )
  })

  test('quote the EHR where it wanted more and was asked again', async () => {
    const refusals = [{ parameters: [], added: ['status'], error: refused }]
    const details = await detailsOf(answered({ runs: [answerRun({ requests: 2, refusals })] }))
    expect(details).toContain('refused by the EHR, and asked again with status')
  })

  test('say where the rest of a search was asked for in shorter periods', async () => {
    const details = await detailsOf(answered({ runs: [answerRun({ isDivided: true })] }))
    expect(details).toContain('the rest was requested in shorter periods')
  })

  test('are there for a panel that failed, with the EHR’s words as text', async () => {
    const details = await detailsOf({
      status: 'failed',
      failure: failureOf(refused, 2),
      retry: () => undefined,
    })
    expect(details).toContain('The EHR rejected the request.')
    expect(details).toContain('0 pages in 2 requests')
    expect(details).toContain('HTTP 400 invalid: <b>_count</b> exceeds 100')
    expect(details).toContain('Observation?patient=p, page 1 · The EHR rejected the request.')
  })

  test('are there for a reading again that failed', async () => {
    const details = await detailsOf(
      answered({}, { stale: { since: 0, failure: failureOf(refused), aim: 'again' } }),
    )
    expect(details).toContain('HTTP 400 invalid')
  })
})
