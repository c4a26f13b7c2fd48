import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { FhirError } from '#src/fhir/fhir-error.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import { englishView } from '#src/testing/english-view.ts'
import { ChartPanel } from './chart-panel.tsx'
import { ViewSettingsProvider } from './view-settings.tsx'

const answer = (parts: Partial<ChartAnswer<string>>): ChartAnswer<string> => ({
  value: 'rows',
  outcome: { kind: 'complete' },
  window: { kind: 'any-date' },
  account: { received: 1, shown: ['Observation/1'], leftOut: [] },
  issues: [],
  runs: [],
  loadedAt: 0,
  ...parts,
})
const answered = (
  parts: Partial<ChartAnswer<string>>,
  more: Partial<Extract<PanelState<string>, { status: 'loaded' }>> = {},
): PanelState<string> => ({
  status: 'loaded',
  data: answer(parts),
  stale: undefined,
  isReloading: false,
  loadOlder: undefined,
  ...more,
})
const none = { received: 0, shown: [], leftOut: [] }

const panel = (state: PanelState<string>) =>
  render(
    <ViewSettingsProvider value={englishView()}>
      <ChartPanel id="laboratory" state={state}>
        {({ value: rows }) => <p>{rows}</p>}
      </ChartPanel>
    </ViewSettingsProvider>,
  )

describe('a panel’s faces', () => {
  test.each<[string, PanelState<string>, string, readonly string[]]>([
    [
      'loading',
      { status: 'loading', progress: { pages: 2, received: 200, total: 312 } },
      'loading',
      ['Reading results · 200 of 312 · page 2'],
    ],
    [
      'not permitted',
      { status: 'not-permitted' },
      'not-permitted',
      ['They may exist', 'Not permitted · results'],
    ],
    [
      'failed',
      { status: 'failed', error: new FhirError('timeout'), tries: 3, retry: () => undefined },
      'failed',
      [
        'did not answer within 15 seconds',
        'Nothing is known about them',
        'tried 3 times',
        'Try again',
      ],
    ],
    [
      'none recorded',
      answered({ account: none }),
      'complete',
      ['No results recorded', 'Complete · 0 results · any date'],
    ],
    [
      'none in a window is not none recorded',
      answered({ account: none, window: { kind: 'since', from: '2024-11-01' } }),
      'complete',
      ['None since 1 Nov 2024', 'older and undated not requested'],
    ],
    [
      'none, but not complete, is not none recorded',
      answered({ account: none, outcome: { kind: 'truncated', because: 'reported-by-ehr' } }),
      'incomplete',
      ['There may be some'],
    ],
    [
      'all left out is not none recorded',
      answered({
        account: {
          received: 1,
          shown: [],
          leftOut: [{ reference: 'Observation/1', reason: 'other-patient' }],
        },
      }),
      'complete',
      ['Everything received was left out', 'complete and held nothing else', '1 left out'],
    ],
    [
      'incomplete',
      answered({ outcome: { kind: 'failed', error: new FhirError('network') } }),
      'incomplete',
      ['rows', '1 read, more may exist', '“latest” is not certain'],
    ],
    ['data', answered({}), 'complete', ['rows', 'Complete · 1 result · any date']],
    [
      'stale',
      answered({}, { stale: { since: 0, error: new FhirError('network') } }),
      'stale',
      ['rows', 'newer ones not shown'],
    ],
    [
      'stale does not hide that it was incomplete',
      answered(
        { outcome: { kind: 'truncated', because: 'page-cap' } },
        { stale: { since: 0, error: new FhirError('network') } },
      ),
      'stale',
      ['newer ones not shown', 'Incomplete', '“latest” is not certain'],
    ],
    [
      'reading again',
      answered({}, { isReloading: true }),
      'loading',
      ['rows', 'Reading again · showing what was read'],
    ],
  ])('%s', async (_, state, ring, words) => {
    const { container } = await panel(state)
    await expect.element(container.querySelector<HTMLElement>(`[data-ring=${ring}]`)).toBeVisible()
    for (const word of words) expect(container.textContent).toContain(word)
    if (!words.includes('No results recorded'))
      expect(container.textContent).not.toContain('No results recorded')
  })
})

test('what was left out is listed with its reason when it is asked for', async () => {
  const { getByRole, getByText } = await panel(
    answered({
      account: {
        received: 2,
        shown: ['Observation/1'],
        leftOut: [{ reference: 'Observation/2', reason: 'entered-in-error' }],
      },
    }),
  )
  await getByRole('button', { name: 'Details' }).click()
  await expect.element(getByText(/entered in error: withdrawn by the source/)).toBeVisible()
})
