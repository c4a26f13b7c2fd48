import { afterAll, beforeAll, expect, test } from 'vitest'
import { prescriptions } from '../testing/prescriptions.ts'
import { idsOf, serveResources, type ServedResources } from '../testing/serve-resources.ts'

/** Which parameters are used, ignored or refused: https://hl7.org/fhir/R4/search.html#3.1.1.3 and #3.1.1.6 */
let served: ServedResources
beforeAll(async () => {
  served = await serveResources(prescriptions)
})
afterAll(() => served.close())

const links = async (search: string, init: RequestInit = {}) => {
  const { json } = await served.ask(search, 'everything', init)
  return Object.fromEntries(
    (json.link ?? []).map(({ relation, url }) => [relation, url.replace(served.fhirServerUrl, '')]),
  )
}

test.each([
  ['_count=many', 400],
  ['_count=-1', 400],
  ['_count=1&_count=2', 400],
  ['_total=some', 400],
  ['_summary=maybe', 400],
  ['_summary=text&_elements=status', 400],
  ['_summary=text&_include=MedicationRequest:requester', 400],
  ['_elements=dosage.text', 400],
  ['_contained=true', 400],
  ['_revinclude=Provenance:target', 400],
  ['_include:iterate=MedicationRequest:medication', 400],
  ['_include=Medication:manufacturer', 400],
  ['_include=MedicationRequest:status', 400],
  ['_include=MedicationRequest:requester:Location', 400],
  ['_filter=status eq active', 400],
])('%s is refused: %i', async (parameters, status) => {
  const reply = await served.ask(`MedicationRequest?${parameters}`)
  expect([reply.status, reply.json.resourceType]).toEqual([status, 'OperationOutcome'])
})

test.each([
  ['alternatives', `status=${Array.from({ length: 1001 }, () => 'active').join()}`],
  ['repeats', Array.from({ length: 1001 }, () => 'status=active').join('&')],
  ['elements', `_elements=${Array.from({ length: 1001 }, () => 'status').join()}`],
])('a thousand and one %s are too many for one search', async (_, form) => {
  const post = { method: 'POST', body: new URLSearchParams(form) }
  const { status, json } = await served.ask('MedicationRequest/_search', 'everything', post)
  expect(status).toBe(400)
  expect(JSON.stringify(json)).toContain('too-costly')
})

test.each([
  ['MedicationRequest?patient=p&status=active', '/MedicationRequest?patient=p&status=active'],
  ['MedicationRequest?status=&_format=json', '/MedicationRequest'],
  ['MedicationRequest?_count=1000', '/MedicationRequest?_count=200'],
  [
    'MedicationRequest?_sort=-authoredon,_id&_total=none',
    '/MedicationRequest?_sort=-authoredon%2C_id&_total=none',
  ],
  [
    'MedicationRequest?_elements=status&_include=*',
    '/MedicationRequest?_include=*&_elements=status',
  ],
  ['MedicationRequest?_elements=status,status', '/MedicationRequest?_elements=status'],
  [
    'MedicationRequest?_sort=-authoredon,authoredon&_sort=_id,-authoredon&_include=*&_include=*',
    '/MedicationRequest?_include=*&_sort=-authoredon%2C_id',
  ],
])('3.1.1.6 the self link of %s says what was used', async (search, self) => {
  expect((await links(search))['self']).toBe(self)
})

test('3.1.1.3 handling=lenient: ignored, left out of the self link, and named in an outcome entry', async () => {
  const search =
    'MedicationRequest?status=stopped&colour=red&_sort=colour,-authoredon&_revinclude=Provenance:target&subject.name=x'
  const headers = { prefer: 'handling=lenient' }
  const { json } = await served.ask(search, 'everything', { headers })
  expect([idsOf(json), json.total]).toEqual([['r5'], 1])
  const outcomes = json.entry?.filter(({ search: found }) => found?.mode === 'outcome') ?? []
  expect(outcomes).toHaveLength(4)
  for (const { resource } of outcomes) {
    expect(resource).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'not-supported' }],
    })
  }
  expect(await links(search, { headers })).toEqual({
    self: '/MedicationRequest?status=stopped&_sort=-authoredon',
  })
})

test.each(['handling=strict', 'return=minimal', ''])(
  '3.1.1.3 Prefer "%s": an unsupported parameter is an error',
  async (prefer) => {
    expect(
      (await served.ask('Patient?colour=red', 'everything', { headers: { prefer } })).status,
    ).toBe(400)
  },
)

test('3.1.1.4.4 a modifier is rejected even when handling is lenient', async () => {
  const headers = { prefer: 'return=representation, handling=lenient' }
  expect((await served.ask('Patient?name:text=x', 'everything', { headers })).status).toBe(400)
  expect((await served.ask('Patient?birthdate=soon', 'everything', { headers })).status).toBe(400)
  expect((await served.ask('Patient?colour=red', 'everything', { headers })).status).toBe(200)
})

test('3.1.1.2 a search by POST combines its form and its query', async () => {
  const form = (body: string, type = 'application/x-www-form-urlencoded') =>
    served.ask('MedicationRequest/_search?status=active', 'everything', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
  const { json } = await form('_sort=-authoredon&_count=2')
  expect(idsOf(json)).toEqual(['r4', 'r3'])
  expect(json.link?.[0]?.url).toBe(
    `${served.fhirServerUrl}/MedicationRequest?status=active&_sort=-authoredon&_count=2`,
  )
  expect(served.log.at(-1)).toMatchObject({
    method: 'POST',
    url: '/MedicationRequest/_search?status=active',
    parameters: '_sort=-authoredon&_count=2',
  })
  expect((await form('{}', 'application/json')).status).toBe(415)
  expect((await form('_format=xml')).status).toBe(406)
  const bare = await served.ask('MedicationRequest/_search?status=stopped', 'everything', {
    method: 'POST',
  })
  expect(idsOf(bare.json)).toEqual(['r5'])
})
