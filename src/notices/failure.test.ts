import { expect, test } from 'vitest'
import { historyState, toldFailure, type Failure } from './failure.ts'

const failure: Failure = { cause: 'clock-wrong', at: 7, launch: 'ehr-launch', ehr: 'Northgate' }

test('what a page told is told again after a reload', () => {
  expect(toldFailure(structuredClone(historyState(failure)))).toEqual(failure)
})

test.each([
  null,
  undefined,
  'text',
  {},
  { 'sidechart.failure': 'text' },
  historyState({ ...failure, cause: 'toString' as 'clock-wrong' }),
  historyState({ ...failure, at: '7' as unknown as number }),
  historyState({ ...failure, launch: undefined as unknown as 'ehr-launch' }),
])('%j tells nothing', (state) => {
  expect(toldFailure(state)).toBeUndefined()
})
