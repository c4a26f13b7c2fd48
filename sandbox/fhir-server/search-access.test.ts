import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { charts, tokens } from './testing/access-charts.ts'
import {
  idsOf,
  serveResources,
  type FhirReply,
  type ServedResources,
} from './testing/serve-resources.ts'

/**
 * Access is limited to the token's patient and scopes on every path.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-fhir-resources
 */

let served: ServedResources
beforeAll(async () => {
  served = await serveResources(charts, tokens)
})
afterAll(() => served.close())

type Name = keyof typeof tokens
const challenge = ({ headers }: FhirReply) => headers.get('www-authenticate') ?? ''

describe('search', () => {
  test.each<[string, Name, string, readonly string[] | 403]>([
    [
      'without a patient: the patient in context',
      'whole',
      'Observation',
      ['ann-lab', 'ann-vital', 'ann-draft'],
    ],
    ['for another patient: nothing', 'whole', 'Observation?patient=ben', []],
    ['for another patient by id: nothing', 'whole', 'Observation?_id=ben-lab,ann-lab', ['ann-lab']],
    ['for another patient by URL: nothing', 'whole', 'Patient?_id=ben', []],
    [
      'with :not: only among the patient’s own',
      'whole',
      'Observation?category:not=laboratory',
      ['ann-vital'],
    ],
    [
      'with :missing: only among the patient’s own',
      'whole',
      'Observation?subject:missing=true',
      [],
    ],
    ['with _elements', 'whole', 'Observation?patient=ben&_elements=status', []],
    ['a type without a scope', 'reading', 'Patient', 403],
    ['read is not search', 'reading', 'Observation?patient=ann', 403],
    [
      'search is search',
      'searching',
      'Observation?patient=ann',
      ['ann-lab', 'ann-vital', 'ann-draft'],
    ],
    [
      'the granted category, without asking for it',
      'laboratory',
      'Observation',
      ['ann-lab', 'ann-draft'],
    ],
    ['another category', 'laboratory', 'Observation?category=vital-signs', []],
    ['two filters', 'finalLaboratory', 'Observation', ['ann-lab']],
    ['two scopes', 'union', 'Observation', ['ann-lab', 'ann-vital', 'ann-draft']],
    ['search and read differ', 'mixed', 'Observation', ['ann-lab', 'ann-vital', 'ann-draft']],
    ['an undeclared filter', 'undeclared', 'Observation', 403],
    ['a filter without a value', 'valueless', 'Observation', 403],
    ['a wildcard with a filter', 'wildGranular', 'Observation', ['ann-lab', 'ann-draft']],
    ['… on a type without that parameter', 'wildGranular', 'Patient', 403],
    ['patient/ without a patient', 'withoutPatient', 'Observation', []],
    ['patient/ of a patient that the user may not see', 'notTheUsers', 'Observation', []],
    ['user/ with everyone', 'clinician', 'Patient', ['ann', 'ben', 'cy']],
    [
      'user/ with a list',
      'ward',
      'Observation?category=laboratory',
      ['ann-lab', 'ann-draft', 'ben-lab'],
    ],
    ['user/ with a list of one', 'wardOfOne', 'Observation', ['ben-lab']],
    [
      'patient/ and user/ are a union',
      'both',
      'Observation',
      ['ann-lab', 'ann-vital', 'ann-draft', 'ben-lab'],
    ],
    ['a mother’s RelatedPerson', 'mother', 'RelatedPerson', ['ann-mother']],
    ['types that belong to no patient', 'whole', 'Medication', ['m']],
  ])('%s (%s, %s)', async (_, name, path, finds) => {
    const [type = '', query = ''] = path.split('?')
    const replies = [
      await served.ask(path, name),
      await served.ask(`${type}/_search`, name, {
        method: 'POST',
        body: query,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ]
    const count = await served.ask(`${path}${query === '' ? '?' : '&'}_summary=count`, name)
    for (const reply of replies) {
      if (finds === 403) {
        expect(reply.status).toBe(403)
        expect(challenge(reply)).toContain('error="insufficient_scope"')
      } else {
        expect([idsOf(reply.json), reply.json.total]).toEqual([finds, finds.length])
      }
    }
    expect(count.status).toBe(finds === 403 ? 403 : 200)
    if (finds !== 403) expect(count.json.total).toBe(finds.length)
  })
})

describe('_include', () => {
  test.each<[string, Name, string, readonly string[]]>([
    [
      'never another patient’s',
      'whole',
      'DiagnosticReport?_include=DiagnosticReport:result',
      ['ann-lab', 'ann-vital'],
    ],
    [
      'only the granted category',
      'laboratory',
      'DiagnosticReport?_include=DiagnosticReport:result',
      ['ann-lab'],
    ],
    [
      'not without a scope to read',
      'laboratory',
      'DiagnosticReport?_include=DiagnosticReport:subject',
      [],
    ],
    [
      'types that belong to no patient, with a scope',
      'whole',
      'MedicationRequest?_include=MedicationRequest:medication',
      ['m'],
    ],
    [
      'every patient of the user',
      'ward',
      'DiagnosticReport?_include=*',
      ['ann', 'ann-lab', 'ann-vital', 'ben-lab'],
    ],
  ])('%s (%s, %s)', async (_, name, path, ids) => {
    const { json } = await served.ask(path, name)
    expect([...idsOf(json, 'include')].toSorted()).toEqual(ids)
  })
})

test('access is checked for every entry of a batch', async () => {
  const urls = [
    'Patient/ann',
    'Patient/ben',
    'Observation?patient=ben',
    'Observation/ben-lab',
    'Medication/m',
  ]
  const { json } = await served.ask('', 'whole', {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'Bundle',
      type: 'batch',
      entry: urls.map((url) => ({ request: { method: 'GET', url } })),
    }),
  })
  expect(json.entry?.map(({ response }) => response?.status)).toEqual([
    '200 OK',
    '403 Forbidden',
    '200 OK',
    '403 Forbidden',
    '200 OK',
  ])
  expect(json.entry?.[2]?.resource).toMatchObject({ total: 0 })
})

test('a next link of another token is refused, in a batch too', async () => {
  const first = await served.ask('Observation?_count=1', 'whole')
  const next = first.json.link?.find(({ relation }) => relation === 'next')?.url ?? ''
  expect((await served.ask(next, 'ofBen')).status).toBe(410)
  expect((await served.ask(next, 'clinician')).status).toBe(410)
  expect((await served.ask(next, '')).status).toBe(401)
  const { json } = await served.ask('', 'ofBen', {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify({
      resourceType: 'Bundle',
      type: 'batch',
      entry: [{ request: { method: 'GET', url: next.slice(served.fhirServerUrl.length) } }],
    }),
  })
  expect(json.entry?.[0]?.response?.status).toBe('410 Gone')
  expect((await served.ask(next, 'whole')).status).toBe(200)
})

test('a refusal is logged with the user and patient', async () => {
  await served.ask('Patient/ben', 'whole')
  expect(served.log.at(-1)).toMatchObject({
    client: 'app',
    user: 'haddad',
    patient: 'ann',
    url: '/Patient/ben',
    status: 403,
    answer: { resourceType: 'OperationOutcome', issue: 'forbidden' },
  })
  await served.ask('Patient/ben', 'stolen')
  expect(JSON.stringify(served.log)).not.toContain('stolen')
})

test('the CapabilityStatement needs no token', async () => {
  expect((await served.ask('metadata', '')).status).toBe(200)
  expect((await served.ask('metadata', 'stolen')).status).toBe(200)
})
