import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { charts, tokens } from './testing/access-charts.ts'
import {
  idsOf,
  serveResources,
  type FhirReply,
  type ServedResources,
} from './testing/serve-resources.ts'

/** The token's patient and scopes on every path. SMART App Launch 2.2, "Scopes for requesting FHIR Resources". */

let served: ServedResources
beforeAll(async () => {
  served = await serveResources(charts, tokens)
})
afterAll(() => served.close())

type Name = keyof typeof tokens
const challenge = ({ headers }: FhirReply) => headers.get('www-authenticate') ?? ''

describe('read', () => {
  test.each<[string, Name, string, 200 | 403 | 404, 'insufficient_scope' | '']>([
    ['the patient in context', 'whole', 'Patient/ann', 200, ''],
    ['another patient', 'whole', 'Patient/ben', 403, ''],
    ['another patient’s result', 'whole', 'Observation/ben-lab', 403, ''],
    ['a result of nobody', 'whole', 'Observation/nobody', 403, ''],
    ['a result of a group with the patient’s id', 'whole', 'Observation/group', 403, ''],
    ['a result of the same id on another server', 'whole', 'Observation/foreign', 403, ''],
    ['a reference that goes on behind the patient', 'whole', 'Observation/beyond', 403, ''],
    ['another patient’s relative', 'whole', 'RelatedPerson/ben-mother', 403, ''],
    ['with _elements', 'whole', 'Observation/ben-lab?_elements=status', 403, ''],
    ['a resource that does not exist', 'whole', 'Observation/none', 404, ''],
    ['a type without a scope', 'reading', 'Patient/ann', 403, 'insufficient_scope'],
    ['search is not read', 'searching', 'Observation/ann-lab', 403, 'insufficient_scope'],
    ['read is read', 'reading', 'Observation/ann-lab', 200, ''],
    ['the granted category', 'laboratory', 'Observation/ann-lab', 200, ''],
    ['another category', 'laboratory', 'Observation/ann-vital', 403, 'insufficient_scope'],
    ['the granted category of another patient', 'laboratory', 'Observation/ben-lab', 403, ''],
    ['two filters, both met', 'finalLaboratory', 'Observation/ann-lab', 200, ''],
    ['two filters, one met', 'finalLaboratory', 'Observation/ann-draft', 403, 'insufficient_scope'],
    ['two scopes, the first', 'union', 'Observation/ann-lab', 200, ''],
    ['two scopes, the second', 'union', 'Observation/ann-vital', 200, ''],
    [
      'a read that only the search scope covers',
      'mixed',
      'Observation/ann-vital',
      403,
      'insufficient_scope',
    ],
    [
      'an undeclared filter grants nothing',
      'undeclared',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      '… nor beside a declared one',
      'undeclaredToo',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter without a value grants nothing',
      'valueless',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter that is no date grants nothing',
      'wrongValue',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    [
      'a filter with an undeclared modifier grants nothing',
      'wrongModifier',
      'Observation/ann-lab',
      403,
      'insufficient_scope',
    ],
    ['an empty filter grants nothing', 'blank', 'Observation/ann-lab', 403, 'insufficient_scope'],
    ['no scope', 'filterless', 'Patient/ann', 403, 'insufficient_scope'],
    ['a wildcard with a filter, where it applies', 'wildGranular', 'Observation/ann-lab', 200, ''],
    [
      '… where it does not match',
      'wildGranular',
      'Observation/ann-vital',
      403,
      'insufficient_scope',
    ],
    [
      '… on a type without that parameter',
      'wildGranular',
      'Patient/ann',
      403,
      'insufficient_scope',
    ],
    ['patient/ without a patient', 'withoutPatient', 'Patient/ann', 403, ''],
    ['patient/ of a patient that the user may not see', 'notTheUsers', 'Patient/ann', 403, ''],
    ['… nor does it reach the user’s own', 'notTheUsers', 'Patient/ben', 403, ''],
    ['a mother, her child', 'mother', 'Patient/ann', 200, ''],
    ['a mother, herself as fhirUser', 'mother', 'RelatedPerson/ann-mother', 200, ''],
    ['a mother, another mother', 'mother', 'RelatedPerson/ben-mother', 403, ''],
    ['user/ with everyone', 'clinician', 'Observation/cy-lab', 200, ''],
    ['user/ with everyone: results of nobody', 'clinician', 'Observation/nobody', 200, ''],
    ['user/, a patient of the user', 'ward', 'Patient/ben', 200, ''],
    ['user/, a patient of others', 'ward', 'Observation/cy-lab', 403, ''],
    ['user/ with a list: nobody’s', 'ward', 'Observation/nobody', 403, ''],
    ['types of no patient, with a scope', 'whole', 'Medication/m', 200, ''],
    ['… without one', 'patientOnly', 'Medication/m', 403, 'insufficient_scope'],
    ['… for a token without a patient', 'withoutPatient', 'Practitioner/haddad', 200, ''],
  ])('%s (%s, %s): %i', async (_, name, path, status, error) => {
    const reply = await served.ask(path, name)
    expect(reply.status).toBe(status)
    expect(challenge(reply).includes('insufficient_scope')).toBe(error !== '')
    if (status !== 200) expect(reply.json.resourceType).toBe('OperationOutcome')
  })
})

describe('search', () => {
  test.each<[string, Name, string, readonly string[] | 403]>([
    [
      'without a patient: the context’s',
      'whole',
      'Observation',
      ['ann-lab', 'ann-vital', 'ann-draft'],
    ],
    ['for another patient: nothing', 'whole', 'Observation?patient=ben', []],
    ['for another patient by id: nothing', 'whole', 'Observation?_id=ben-lab,ann-lab', ['ann-lab']],
    ['for another patient by URL: nothing', 'whole', 'Patient?_id=ben', []],
    [
      'what is not: only among one’s own',
      'whole',
      'Observation?category:not=laboratory',
      ['ann-vital'],
    ],
    ['what is missing: only among one’s own', 'whole', 'Observation?subject:missing=true', []],
    ['with _elements', 'whole', 'Observation?patient=ben&_elements=status', []],
    ['a type without a scope', 'reading', 'Patient', 403],
    ['read is not search', 'reading', 'Observation?patient=ann', 403],
    [
      'search is search',
      'searching',
      'Observation?patient=ann',
      ['ann-lab', 'ann-vital', 'ann-draft'],
    ],
    ['the granted category, unasked', 'laboratory', 'Observation', ['ann-lab', 'ann-draft']],
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
    ['types of no patient', 'whole', 'Medication', ['m']],
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
      'types of no patient, with a scope',
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

test('a batch is bound entry by entry', async () => {
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

test('what is refused is logged with whom it was refused to', async () => {
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
