import { describe, expect, test } from 'vitest'
import type { FailureCause } from '#src/messages/failures.ts'
import { failures as english } from '#src/messages/en/failures.ts'
import { failures as french } from '#src/messages/fr-CA/failures.ts'
import { drawFailure } from './draw-failure.ts'
import { failureCauses } from './failure-causes.ts'
import type { Failure } from './failure.ts'

const failure = (cause: FailureCause, parts: Partial<Failure> = {}): Failure => ({
  cause,
  at: 0,
  launch: 'ehr-launch',
  ...parts,
})

/** What the page says under “What to do next”. */
function nextOf(words: typeof english, told: Failure): string {
  const drawn = document.createElement('div')
  drawn.append(...drawFailure(told, words, {}))
  return drawn.querySelectorAll('.message__facts dd')[2]?.textContent ?? ''
}

describe('what to do next', () => {
  test.each([
    ['discovery-unreachable', 'Try again in a minute.'],
    ['discovery-cors', 'Try again.'],
    ['discovery-no-answer', 'Try again in a minute.'],
    ['discovery-unavailable', 'Try again in a few minutes.'],
    ['offline', 'Connect it, then try again.'],
    ['storage-blocked-in-frame', 'Open Sidechart in a new window.'],
    ['open-in-another-tab', 'Go back to the other tab.'],
  ] as const)('%s: its own advice first, and the rest if that does not help', (cause, advice) => {
    expect(nextOf(english, failure(cause))).toBe(
      `${advice} If that does not help, close this page and open Sidechart again from the chart.`,
    )
    const standalone = { launch: 'standalone-launch', signInAt: '/e/ehr/launch' } as const
    expect(nextOf(english, failure(cause, standalone))).toBe(
      `${advice} If that does not help, sign in again.`,
    )
    expect(nextOf(french, failure(cause))).toContain(' Si cela ne suffit pas, fermez cette page')
  })

  test('advice that has to come first stays a step of its own', () => {
    expect(nextOf(english, failure('token-unavailable'))).toBe(
      'Wait a few minutes. Close this page and open Sidechart again from the chart.',
    )
  })

  test('only a cause that has advice puts it first', () => {
    const first = Object.entries(failureCauses).filter(([, { isAdviceFirst }]) => isAdviceFirst)
    for (const [cause] of first)
      for (const { causes } of [english, french])
        expect(causes[cause as FailureCause]).toHaveProperty('next')
  })
})
