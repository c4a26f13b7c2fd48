import { describe, expect, test } from 'vitest'
import { anonymousReport } from './anonymous-report.ts'
import type { RequestReport, SessionReport } from './session-report.ts'

/** In every place of a report where something of a person or an organization may stand. */
const secrets = {
  host: 'ehr.hospital.example',
  hospital: 'Northgate General',
  patientId: 'pat-4711',
  encounterId: 'enc-8',
  tenant: 'ward-9',
  intent: 'review-odette',
  reader: 'Practitioner/haddad',
  subject: 'sub-1',
  resource: 'Observation/lab-77',
  words: 'No access to BEAULIEU, Odette',
  date: '2026-11-21',
}

const error = { code: 'forbidden', httpStatus: 403, diagnostics: secrets.words } as const

const request: RequestReport = {
  url: `Observation?patient=${secrets.patientId}&category=laboratory&date=ge${secrets.date}&${secrets.patientId}=1`,
  started: `${secrets.date}T08:00:00Z`,
  milliseconds: 120,
  requests: 2,
  pages: 1,
  entries: 3,
  refusals: [
    {
      parameters: ['_sort', secrets.words],
      added: [`category=${secrets.words}`],
      error,
    },
  ],
  isDivided: false,
  isRestarted: true,
  error,
  issues: [{ severity: 'warning', code: 'x', text: secrets.words }] as never,
}

const report: SessionReport = {
  app: { version: '1', build: 'b' },
  made: `${secrets.date}T08:00:00Z`,
  fhirServer: { url: `https://${secrets.host}/fhir`, name: secrets.hospital },
  ehr: { family: 'epic', capabilities: undefined },
  launchContext: {
    patientId: secrets.patientId,
    encounterId: secrets.encounterId,
    needPatientBanner: true,
    intent: secrets.intent,
    tenant: secrets.tenant,
    kind: 'ehr-launch',
  },
  settingsKeptSince: undefined,
  identity: { kind: 'verified', subject: secrets.subject, fhirUser: secrets.reader },
  scopes: {
    requested: ['openid', 'patient/Patient.r'],
    granted: ['openid', `patient/Patient.r?_id=${secrets.patientId}`],
  },
  searches: [
    {
      search: 'laboratory',
      permission: 'granted',
      outcome: 'incomplete',
      because: ['network'],
      readingAgainFailed: undefined,
      window: { kind: 'since', from: secrets.date } as never,
      requests: [request],
      lines: [
        { key: secrets.resource, panel: 'laboratory', kind: 'shown', isCategoryKnown: true },
        { key: `${secrets.resource}8`, panel: 'laboratory', kind: 'shown', isCategoryKnown: true },
        {
          key: 'Observation/x',
          panel: 'laboratory',
          kind: 'filtered',
          by: 'source',
          reason: 'entered-in-error',
        },
      ],
    },
  ],
}

describe('a report without identifiers', () => {
  test.each(Object.entries(secrets))('has no %s in it', (_, secret) => {
    expect(JSON.stringify(report)).toContain(secret)
    expect(JSON.stringify(anonymousReport(report))).not.toContain(secret)
  })

  test('has what a defect can be found by', () => {
    const [search] = anonymousReport(report).searches
    expect(search).toMatchObject({
      search: 'laboratory',
      outcome: 'incomplete',
      because: ['network'],
      window: 'since',
      resources: { shown: 2, 'filtered: entered-in-error': 1 },
    })
    expect(search?.requests).toEqual([
      {
        asked: 'Observation?patient&category&date&other',
        milliseconds: 120,
        requests: 2,
        pages: 1,
        entries: 3,
        refused: [
          {
            parameters: ['_sort', 'other'],
            added: ['category'],
            error: { code: 'forbidden', httpStatus: 403 },
          },
        ],
        isDivided: false,
        isRestarted: true,
        error: { code: 'forbidden', httpStatus: 403 },
        issues: 1,
      },
    ])
    expect(anonymousReport(report).launch.sent).toEqual({
      encounter: true,
      intent: true,
      tenant: true,
    })
  })

  test.each([
    ['Patient/pat-4711', 'Patient'],
    ['https://ehr.example/fhir/Medication/m-1', 'Medication'],
    ['https://ehr.example/page?token=abc-1', 'other?token'],
    ['Observation?code:in=x&_count=200', 'Observation?code:in&_count'],
  ])('of %s keeps %s', (url, asked) => {
    const [search] = report.searches
    if (!search) throw new Error('There is a search.')
    const searches = [{ ...search, requests: [{ ...request, url }] }]
    const [first] = anonymousReport({ ...report, searches }).searches
    expect(first?.requests[0]?.asked).toBe(asked)
  })
})
