import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { FhirError, type FhirErrorCode } from './fhir-error.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function setup() {
  const breaker = createCircuitBreaker()
  let asked = 0
  const codeOf = async (asking: Promise<unknown>) => {
    const error = await asking.then(
      () => undefined,
      (cause: unknown) => cause,
    )
    return error instanceof FhirError ? error.code : 'answered'
  }
  const fail = (code: FhirErrorCode = 'network', httpStatus?: number) =>
    codeOf(
      breaker.run(() => {
        asked += 1
        return Promise.reject(new FhirError(code, httpStatus === undefined ? {} : { httpStatus }))
      }),
    )
  const answer = () =>
    codeOf(
      breaker.run(() => {
        asked += 1
        return Promise.resolve('yes')
      }),
    )
  /** Something that asks once its turn has come. */
  const waitForTurn = () => {
    const { promise, resolve: haveTurn } = Promise.withResolvers<undefined>()
    const code = codeOf(
      breaker.run(async (check) => {
        await promise
        check()
      }),
    )
    return {
      code,
      haveTurn: () => {
        haveTurn(undefined)
      },
    }
  }
  const failTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await fail()
  }
  return { fail, answer, failTimes, waitForTurn, asked: () => asked }
}

test('after five failures in a row nothing is asked, and it is said why', async () => {
  const { answer, failTimes, asked } = setup()
  await failTimes(5)
  expect(await answer()).toBe('paused')
  expect(asked()).toBe(5)
})

test('an answer in between begins the count anew, a refusal too: the EHR is there', async () => {
  const { answer, fail, failTimes } = setup()
  await failTimes(4)
  await answer()
  await failTimes(4)
  expect(await fail('forbidden', 403)).toBe('forbidden')
  await failTimes(4)
  expect(await answer()).toBe('answered')
})

test.each<[FhirErrorCode, number | undefined, string]>([
  ['timeout', undefined, 'paused'],
  ['too-many-requests', 429, 'paused'],
  ['server-error', 503, 'paused'],
  ['server-error', 500, 'answered'],
  ['session-ended', undefined, 'answered'],
  ['stopped-by-reader', undefined, 'answered'],
])('five times %s (%s): then it is %s', async (code, status, then) => {
  const { answer, fail } = setup()
  for (let time = 0; time < 5; time += 1) await fail(code, status)
  expect(await answer()).toBe(then)
})

test('what was let through before is not sent then, and does not make the pause longer', async () => {
  const { answer, failTimes, waitForTurn } = setup()
  const waiting = waitForTurn()
  await failTimes(5)
  vi.advanceTimersByTime(9_999)
  waiting.haveTurn()
  expect(await waiting.code).toBe('paused')
  vi.advanceTimersByTime(1)
  expect(await answer()).toBe('answered')
})

describe('after ten seconds one request is a trial', () => {
  test('and the others are sent once it is answered', async () => {
    const { answer, failTimes, asked } = setup()
    await failTimes(5)
    vi.advanceTimersByTime(10_000)
    expect(await Promise.all([answer(), answer(), answer()])).toEqual([
      'answered',
      'answered',
      'answered',
    ])
    expect(asked()).toBe(8)
  })

  test('and where it fails, the others are not sent, for ten seconds more', async () => {
    const { answer, fail, failTimes, asked } = setup()
    await failTimes(5)
    vi.advanceTimersByTime(10_000)
    expect(await Promise.all([fail(), answer(), answer()])).toEqual(['network', 'paused', 'paused'])
    expect(asked()).toBe(6)
    vi.advanceTimersByTime(9_999)
    expect(await answer()).toBe('paused')
    vi.advanceTimersByTime(1)
    expect(await answer()).toBe('answered')
  })
})
