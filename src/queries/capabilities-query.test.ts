import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { EhrFamily } from '#src/ehr-families/ehr-family.ts'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { askOptions } from '#src/testing/ask-options.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import {
  capabilitiesQuery,
  correctFromCapabilities,
  type Capabilities,
} from './capabilities-query.ts'
import { chartKey, type Chart } from './chart.ts'
import { panelQuestion } from './panels.ts'

/** A chart of an EHR that says this of itself. */
function setup(answer: () => Response) {
  const requested: string[] = []
  let read = 0
  let ehr: EhrFamily = ehrFamilies.plain
  const session = fhirSession([laboratoryResult({ id: 'r' })])
  const { fetch } = session
  const asked = {
    fetch: (url: string, init?: RequestInit) => {
      requested.push(url)
      return fetch(url, init)
    },
    correctEhr: (family: EhrFamily) => {
      ehr = family
    },
    fetchOpenly: (url: string) => {
      expect(url).toBe('https://ehr.example/fhir/metadata')
      read += 1
      return Promise.resolve(answer())
    },
  }
  const corrected = Object.defineProperty({ ...session, ...asked }, 'ehr', { get: () => ehr })
  const chart: Chart = {
    session: corrected,
    fhirClient: createFhirClient(corrected),
    now: () => new Date(),
  }
  const queryClient = new QueryClient()
  queryClient.setQueryData(chartKey(chart, 'laboratory'), {})
  return {
    chart,
    queryClient,
    requested,
    family: () => ehr.name,
    read: () => read,
    capabilities: () => queryClient.getQueryData<Capabilities>(capabilitiesQuery(chart).queryKey),
  }
}

const epic = () =>
  Response.json({
    resourceType: 'CapabilityStatement',
    software: { name: 'Epic', version: 'May 2026' },
  })

describe('the CapabilityStatement', () => {
  test('corrects the family for later requests, and what it said is kept for the report', async () => {
    const { chart, queryClient, requested, family, capabilities } = setup(epic)
    const ask = () => panelQuestion('laboratory').ask(chart, askOptions({}))
    await ask()
    expect(requested.at(-1)).toContain('_sort')
    await correctFromCapabilities(queryClient, chart)
    expect(family()).toBe('epic')
    expect(capabilities()).toEqual({
      entry: 'plain',
      software: 'Epic May 2026',
      corrections: ['family'],
      isRead: true,
    })
    await ask()
    expect(requested.at(-1)).not.toContain('_sort')
  })

  test('is read once in a launch', async () => {
    const { chart, queryClient, read } = setup(epic)
    await correctFromCapabilities(queryClient, chart)
    await correctFromCapabilities(queryClient, chart)
    expect(read()).toBe(1)
  })

  test('is not asked of an EHR that answered nothing', async () => {
    const { chart, queryClient, read } = setup(epic)
    queryClient.clear()
    await correctFromCapabilities(queryClient, chart)
    expect(read()).toBe(0)
  })

  test.each<[string, () => Response]>([
    ['an OperationOutcome', () => Response.json({ resourceType: 'OperationOutcome' })],
    ['a refusal', () => new Response(epic().body, { status: 403 })],
    ['a page', () => new Response('<p>Sign in</p>')],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch')
      },
    ],
  ])('changes nothing where %s comes in its place', async (_, answer) => {
    const { chart, queryClient, family, capabilities } = setup(answer)
    await correctFromCapabilities(queryClient, chart)
    expect(family()).toBe('plain')
    expect(capabilities()).toMatchObject({ corrections: [], isRead: false })
  })
})
