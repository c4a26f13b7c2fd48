import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { shownLines } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import { chartQueryDefaults } from './first-screen.ts'
import { limitKey, loadingKey, panelQuery, type Loading } from './panel-query.ts'

const results = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    laboratoryResult({ id: `k${String(index)}`, effectiveDateTime: '2026-11-01' }),
  )

/** A chart whose server holds back what it is asked for last. */
function setup() {
  let held = results(30)
  let release = () => undefined as void
  let isHoldingBack = false
  let isFailing = false
  const session = () => fhirSession(held)
  const fetch = async (url: string, init?: RequestInit) => {
    if (isFailing && url.includes('lt2025-05-01')) return new Response('{}', { status: 500 })
    if (isHoldingBack && url.includes('lt2025-05-01'))
      await new Promise<void>((resolve, reject) => {
        release = resolve
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'))
        })
      })
    return session().fetch(url, init)
  }
  const { fhirServerUrl } = session()
  const chart: Chart = {
    session: session(),
    fhirClient: createFhirClient({ fhirServerUrl, fetch }),
    now: () => new Date('2026-11-28T12:00:00Z'),
  }
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  const query = panelQuery(chart, 'laboratory')
  const shown = () => {
    const answer = queryClient.getQueryData(query.queryKey)
    return answer && shownLines(answer).length
  }
  const loading = () => queryClient.getQueryData<Loading<unknown>>(loadingKey(chart, 'laboratory'))
  return {
    ask: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    chart,
    queryClient,
    shown,
    loading,
    holdBack: (count: number) => {
      held = results(count)
      isHoldingBack = true
    },
    release: () => {
      release()
    },
    /** From now on, or no longer, the oldest slice fails. */
    fail: (count: number, isFailingNow = true) => {
      held = results(count)
      isFailing = isFailingNow
    },
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('an answer that is read again', () => {
  test('stays whole until all of the new one is there', async () => {
    const { ask, shown, holdBack, release } = setup()
    await ask()
    holdBack(45)
    const again = ask()
    await settled()
    expect(shown()).toBe(30)
    release()
    await again
    expect(shown()).toBe(45)
  })

  test('stays when the reader stops the reading', async () => {
    const { ask, shown, loading, holdBack } = setup()
    await ask()
    holdBack(45)
    const again = ask().catch((error: unknown) => error)
    await settled()
    loading()?.stop()
    expect(await again).toMatchObject({ fhirError: { code: 'stopped-by-reader' } })
    expect(shown()).toBe(30)
  })

  test('stays where part of the new one fails, and what was tried is known', async () => {
    const { ask, shown, fail } = setup()
    await ask()
    fail(45)
    const error = await ask().catch((cause: unknown) => cause)
    expect(error).toMatchObject({
      fhirError: { code: 'server-error', httpStatus: 500 },
      attempt: { runs: { length: 4 } },
    })
    expect(shown()).toBe(30)
    fail(45, false)
    await ask()
    expect(shown()).toBe(45)
  })

  test('does not stay where it was only a part itself', async () => {
    const { ask, shown, fail } = setup()
    fail(30)
    expect((await ask()).outcome.kind).toBe('failed')
    fail(45)
    await ask()
    expect(shown()).toBe(45)
  })
})

test('the first time, what has come is known while the rest is loading, and is the answer where the reader stops', async () => {
  const { ask, loading, holdBack } = setup()
  holdBack(45)
  const answer = ask()
  await settled()
  const soFar = loading()?.soFar
  expect(soFar && shownLines(soFar)).toHaveLength(45)
  expect(loading()?.progress).toEqual({ received: 45, total: undefined })
  loading()?.stop()
  expect((await answer).outcome).toEqual({ kind: 'incomplete', because: ['stopped-by-reader'] })
  expect(loading()).toBeUndefined()
})

test('a reader who stops before anything came has no answer', async () => {
  const { chart, queryClient } = setup()
  const never: Chart = {
    ...chart,
    fhirClient: createFhirClient({
      fhirServerUrl: chart.session.fhirServerUrl,
      fetch: (url, init) =>
        url.includes('/Patient/')
          ? Promise.resolve(Response.json(patient()))
          : new Promise((_resolve, reject) => {
              init?.signal?.addEventListener('abort', () => {
                reject(new DOMException('', 'AbortError'))
              })
            }),
    }),
  }
  const asking = queryClient
    .fetchQuery(panelQuery(never, 'medications'))
    .catch((error: unknown) => error)
  await settled()
  queryClient.getQueryData<Loading<unknown>>(loadingKey(never, 'medications'))?.stop()
  expect(await asking).toMatchObject({ fhirError: { code: 'stopped-by-reader' } })
})

test('how many are read at once is the reader’s to raise', async () => {
  const { ask, chart, queryClient } = setup()
  queryClient.setQueryData(limitKey(chart, 'laboratory'), 10)
  expect((await ask()).outcome).toEqual({ kind: 'complete' })
})
