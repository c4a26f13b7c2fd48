import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import type { Session } from '#src/smart/session.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { laboratoryResult, vitalSign } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { session } from '#src/testing/session.ts'
import { notFetchedLines, shownLines } from './chart-answer.ts'
import type { Chart } from './chart.ts'
import { panelQuestion, type PanelId } from './panels.ts'
import { QuestionError } from './question-error.ts'

/** What a server answers to a URL, of which the search parameters are given. */
type Answer = (query: URLSearchParams, path: string) => Response | readonly FhirResource[]

function setup(answer: Answer, parts: Partial<Session> = {}) {
  const requested: string[] = []
  const server: Pick<Session, 'fhirServerUrl' | 'fetch'> = {
    fhirServerUrl: 'https://ehr.example/fhir',
    fetch: (url) => {
      requested.push(url)
      const { searchParams, pathname } = new URL(url)
      const found = answer(searchParams, pathname.slice('/fhir/'.length))
      return Promise.resolve(found instanceof Response ? found : searchset(found, url))
    },
  }
  const chart: Chart = {
    session: session({ ...server, ...parts }),
    fhirClient: createFhirClient(server),
    now: () => new Date('2026-11-28T12:00:00Z'),
  }
  const ask = (panel: PanelId, anyDate = false) =>
    panelQuestion(panel).ask(chart, {
      anyDate,
      mergedIds: Promise.resolve([]),
      onProgress: () => undefined,
    })
  return { ask, requested }
}

function searchset(resources: readonly FhirResource[], self: string): Response {
  return Response.json({
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: self }],
    entry: resources.map((resource) => ({ resource })),
  })
}

const refusal = (status: number, diagnostics: string) =>
  Response.json(
    {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'invalid', diagnostics }],
    },
    { status },
  )

const results = (count: number, effectiveDateTime = '2026-11-01') =>
  Array.from({ length: count }, (_, index) =>
    laboratoryResult({ id: `k${String(index)}`, effectiveDateTime }),
  )
const signs = (count: number) =>
  Array.from({ length: count }, (_, index) => vitalSign('8867-4', { id: `p${String(index)}` }))

describe('a window that holds too little is widened to any date', () => {
  test('and the resources of both searches are accounted for once', async () => {
    const { ask, requested } = setup((query) => results(query.has('date') ? 2 : 3))
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(2)
    expect(answer).toMatchObject({ outcome: { kind: 'complete' }, window: { kind: 'any-date' } })
    expect(answer.lines.map(({ key }) => key)).toEqual([
      'Observation/k0',
      'Observation/k1',
      'Observation/k2',
    ])
    expect(answer.runs.map(({ entries }) => entries)).toEqual([2, 3])
  })

  test('where the self link shows nothing, too: it is not proven either way', async () => {
    const { ask, requested } = setup(() =>
      searchset(results(1), 'https://ehr.example/fhir/_snapshot?id=1'),
    )
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(2)
    expect(answer).toMatchObject({
      outcome: { kind: 'incomplete', because: ['filters-not-shown'] },
      window: { kind: 'any-date' },
    })
  })

  test('also when it holds plenty of another category', async () => {
    const { ask, requested } = setup(() => [...signs(500), ...results(3)])
    const answer = await ask('laboratory')
    expect(requested).toHaveLength(2)
    expect(shownLines(answer)).toHaveLength(3)
    expect(answer.lines).toHaveLength(503)
    expect(answer.outcome).toEqual({ kind: 'incomplete', because: ['category-not-applied'] })
  })

  test('and a server that ignores the date alone has then proven its answer', async () => {
    const { ask } = setup(() => [...results(2, '2011-05-05'), ...results(1)])
    expect(await ask('laboratory')).toMatchObject({
      outcome: { kind: 'complete' },
      window: { kind: 'any-date' },
    })
  })

  test.each([
    ['with enough in it', () => results(30)],
    ['with a page that was refused', () => nextElsewhere()],
  ])('but not %s', async (_, answer) => {
    const { ask, requested } = setup(answer)
    expect((await ask('laboratory')).window).toEqual({ kind: 'since', from: '2024-11-01' })
    expect(requested).toHaveLength(1)
  })

  test('and when that search fails, the first answer is kept, and the failure accounted for', async () => {
    const { ask } = setup((query) => (query.has('date') ? results(2) : refusal(403, 'no')))
    const answer = await ask('laboratory')
    expect(answer).toMatchObject({
      outcome: { kind: 'complete' },
      window: { kind: 'since', from: '2024-11-01' },
    })
    expect(notFetchedLines(answer)).toMatchObject([
      { key: expect.stringMatching(/, page 1$/) as string, fate: { reason: 'forbidden' } },
    ])
    expect(answer.runs).toMatchObject([
      { requests: 1 },
      { requests: 1, error: { httpStatus: 403 } },
    ])
  })
})

function nextElsewhere(): Response {
  return Response.json({
    resourceType: 'Bundle',
    link: [{ relation: 'next', url: 'https://elsewhere.example/page2' }],
    entry: results(1).map((resource) => ({ resource })),
  })
}

test('a scope that is narrower than the question is one more doubt', async () => {
  const category = 'http://terminology.hl7.org/CodeSystem/observation-category'
  const { ask } = setup(() => results(30), {
    grantedScopes: [`patient/Observation.rs?category=${category}|laboratory&status=final`],
  })
  expect((await ask('laboratory')).outcome).toEqual({
    kind: 'incomplete',
    because: ['narrowed-by-scope'],
  })
})

describe('where nothing could be read, what was tried is known', () => {
  test.each<[PanelId, string]>([
    ['laboratory', 'Observation?patient=p&category=laboratory'],
    ['medications', 'MedicationRequest?patient=p'],
    ['patient', 'Patient/p'],
  ])('%s', async (panel, url) => {
    const { ask } = setup(() => refusal(403, 'not for you'))
    const error = await ask(panel).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(QuestionError)
    expect(error).toMatchObject({
      fhirError: { code: 'forbidden', httpStatus: 403, diagnostics: 'invalid: not for you' },
      attempt: {
        runs: [{ requests: 1, url: expect.stringContaining(url) as string }],
        lines: [{ fate: { kind: 'not-fetched', reason: 'forbidden' } }],
      },
    })
  })
})

test('a Medication that could not be read has its line, its request and the EHR’s words', async () => {
  const order = medicationRequest('m', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/1' },
  })
  const { ask } = setup((_, path) =>
    path.startsWith('Medication/') ? refusal(404, 'not known') : [order],
  )
  const answer = await ask('medications')
  expect(answer.outcome).toEqual({ kind: 'complete' })
  expect(answer.lines).toMatchObject([
    { key: 'MedicationRequest/m', search: 'medication-requests', fate: { kind: 'shown' } },
    {
      key: 'Medication/1',
      search: 'medication-reads',
      fate: { kind: 'not-fetched', reason: 'not-found' },
    },
  ])
  expect(answer.runs[1]).toMatchObject({
    requests: 1,
    error: { diagnostics: 'invalid: not known' },
  })
})

test('the patient is a line of the ledger', async () => {
  const { ask } = setup(() => Response.json(patient()))
  expect((await ask('patient')).lines).toMatchObject([
    { key: 'Patient/p', fate: { kind: 'shown' }, resource: patient() },
  ])
})

test('what states a category that no panel asks for goes to the panel of its code, or is left out by name', async () => {
  const exam = [{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'exam' }] }]
  const sent = [
    vitalSign('8867-4', { id: 'pulse', category: exam }),
    laboratoryResult({ id: 'potassium', category: exam }),
    vitalSign('71802-3', { id: 'housing', category: exam }),
    laboratoryResult({ id: 'result' }),
  ]
  const { ask } = setup(() => sent)
  const fates = async (panel: PanelId): Promise<unknown> => {
    const { lines } = await ask(panel)
    return Object.fromEntries(
      lines.map(({ reference, fate }) => [
        reference?.split('/')[1],
        fate.kind === 'filtered' && 'category' in fate ? fate.category : fate.kind,
      ]),
    )
  }
  expect(await fates('vital-signs')).toEqual({
    pulse: 'shown',
    potassium: 'exam',
    housing: 'exam',
    result: 'laboratory',
  })
  expect(await fates('laboratory')).toEqual({
    pulse: 'exam',
    potassium: 'shown',
    housing: 'exam',
    result: 'shown',
  })
})
