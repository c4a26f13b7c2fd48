import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { patient } from '#src/testing/patient.ts'
import type { Session } from '#src/smart/session.ts'
import { ChartProvider } from './chart-provider.tsx'
import { PanelsProvider } from './panels-provider.tsx'
import { chartQueryDefaults } from './first-screen.ts'
import { useOptional, useOptionalAttempts } from './optional-search.ts'
import { usePanels } from './use-panel.ts'

const encounter = (id: string, start: string): FhirResource => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference: 'Patient/p' },
  period: { start },
})
const chartOf = [patient(), encounter('new', '2026-11-20'), encounter('old', '2026-03-01')]

/** Says when the last encounter began, and what became of the search; keeps what was requested. */
async function pageOf(parts: Partial<Session>, encounters?: () => Response) {
  const session = fhirSession(chartOf, parts)
  const asked: string[] = []
  const recording = {
    ...session,
    // Spreading would freeze what a refresh changes.
    grantedScopes: session.grantedScopes,
    fetch: (url: string, init?: RequestInit) => {
      asked.push(url.replace(/.*\/fhir\//, ''))
      const other = url.includes('/Encounter') ? encounters?.() : undefined
      return other ? Promise.resolve(other) : session.fetch(url, init)
    },
  }
  const chart = {
    session: recording,
    fhirClient: createFhirClient(recording),
    now: () => new Date('2026-11-28T12:00:00Z'),
  }
  const client = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  function Page() {
    const last = useOptional('encounters')
    const isRead = Object.values(usePanels()).every(({ status }) => status !== 'loading')
    const attempts = useOptionalAttempts().map(({ search, answer, error, attempts: all }) =>
      [
        search,
        answer?.outcome.kind ?? error?.code ?? 'none',
        ...all.flatMap(({ lines }) =>
          lines.map(({ key, fate }) => `${key} ${'reason' in fate ? fate.reason : fate.kind}`),
        ),
      ].join(', '),
    )
    return (
      <>
        <p data-testid="last">{last?.value?.start.text ?? 'not known'}</p>
        <p data-testid="read">{String(isRead)}</p>
        <p data-testid="attempts">{attempts.join(' · ')}</p>
      </>
    )
  }
  const screen = await render(
    <QueryClientProvider client={client}>
      <ChartProvider value={chart}>
        <PanelsProvider>
          <Page />
        </PanelsProvider>
      </ChartProvider>
    </QueryClientProvider>,
  )
  await expect.element(screen.getByTestId('read')).toHaveTextContent('true')
  const isFetched = () => client.isFetching()
  await expect.poll(isFetched).toBe(0)
  return { screen, asked: () => asked.filter((url) => url.startsWith('Encounter')), all: asked }
}

const asking = { optionalSearches: ['encounters'] }

test('it is asked last, and what came of it is accounted for', async () => {
  const { screen, asked, all } = await pageOf(asking)
  await expect.element(screen.getByTestId('last')).toHaveTextContent('2026-11-20')
  expect(asked()).toEqual([expect.stringMatching(/^Encounter\?patient=p&_sort=-date%2C_id/)])
  expect(all.at(-1)).toBe(asked()[0])
  await expect
    .element(screen.getByTestId('attempts'))
    .toHaveTextContent('encounters, complete, Encounter/new shown, Encounter/old background')
})

test.each<[string, Partial<Session>]>([
  ['the EHR’s entry does not have it', { optionalSearches: [] }],
  ['its scope is refused', { ...asking, grantedScopes: ['patient/Observation.rs'] }],
])('it is not asked where %s', async (_, parts) => {
  const { screen, asked } = await pageOf(parts)
  expect(asked()).toEqual([])
  await expect.element(screen.getByTestId('last')).toHaveTextContent('not known')
})

test('an answer within a narrower scope is not proven complete', async () => {
  const { screen, asked } = await pageOf({
    ...asking,
    grantedScopes: ['patient/Encounter.rs?status=finished', 'patient/Observation.rs'],
  })
  expect(asked()).toHaveLength(1)
  await expect
    .poll(() => screen.getByTestId('attempts').element().textContent)
    .toContain('encounters, incomplete')
})

test('where it fails the chart is as it was, and the report says why', async () => {
  const { screen } = await pageOf(asking, () => new Response('{}', { status: 403 }))
  await expect
    .poll(() => screen.getByTestId('attempts').element().textContent)
    .toContain('encounters, forbidden')
  await expect.element(screen.getByTestId('last')).toHaveTextContent('not known')
})
