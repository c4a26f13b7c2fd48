import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idsOf, servedResources, type ServedResources } from '../testing/served-resources.ts'
import { searchTable } from '../testing/search-table.ts'

const observation = (id: string, rest: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Observation',
  id,
  ...rest,
})

searchTable(
  'sorting',
  [
    observation('b2', { status: 'final', effectiveDateTime: '2024-02-01' }),
    observation('a', { status: 'amended', effectiveDateTime: '2024-01-01' }),
    observation('undated', { status: 'final' }),
    observation('b1', { status: 'final', effectiveDateTime: '2024-02-01' }),
    observation('long', {
      status: 'amended',
      effectivePeriod: { start: '2023-12-01', end: '2024-03-01' },
    }),
    observation('many', {
      status: 'final',
      effectiveDateTime: '2023-01-01',
      category: [{ coding: [{ code: 'zeta' }, { code: 'alpha' }] }],
    }),
    observation('one', {
      status: 'final',
      effectiveDateTime: '2023-01-01',
      category: [{ coding: [{ code: 'beta' }] }],
    }),
  ],
  [
    [
      '3.1.1.5.1 increasing',
      'Observation?_sort=date',
      ['many', 'one', 'long', 'a', 'b2', 'b1', 'undated'],
    ],
    [
      '3.1.1.5.1 decreasing',
      'Observation?_sort=-date',
      ['b2', 'b1', 'a', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 rules in priority order',
      'Observation?_sort=status,-date',
      ['a', 'long', 'b2', 'b1', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 … the second only among equals of the first',
      'Observation?_sort=-date,_id',
      ['b1', 'b2', 'a', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.5.1 … in the other order',
      'Observation?_sort=_id,-date',
      ['a', 'b1', 'b2', 'long', 'many', 'one', 'undated'],
    ],
    [
      '3.1.1.9 _sort can repeat for inner orders',
      'Observation?_sort=-date&_sort=-_id',
      ['b2', 'b1', 'a', 'long', 'one', 'many', 'undated'],
    ],
    [
      '3.1.1.5.1 of several values, the earliest in the order',
      'Observation?_sort=category&category:missing=false',
      ['many', 'one'],
    ],
    [
      '3.1.1.5.1 … which is another one when decreasing',
      'Observation?_sort=-category&category:missing=false',
      ['many', 'one'],
    ],
    [
      '3.1.1.5.1 without _sort, the order of the store',
      'Observation',
      ['b2', 'a', 'undated', 'b1', 'long', 'many', 'one'],
    ],
    ['3.1.1.5.1 by what is no parameter', 'Observation?_sort=effective', 400],
    ['3.1.1.5.1 by relevance is not supported', 'Observation?_sort=_score', 400],
  ],
)

describe('results', () => {
  let served: ServedResources
  beforeAll(async () => {
    served = await servedResources([
      { resourceType: 'Patient', id: 'p', name: [{ family: 'Roy' }] },
      { resourceType: 'Practitioner', id: 'haddad' },
      { resourceType: 'Medication', id: 'm1', code: { text: 'one' } },
      ...[1, 2, 3, 4, 5].map((index) => ({
        resourceType: 'MedicationRequest',
        id: `r${String(index)}`,
        status: index === 5 ? 'stopped' : 'active',
        intent: 'order',
        subject: { reference: 'Patient/p' },
        authoredOn: `2024-01-0${String(index)}`,
        requester: { reference: 'Practitioner/haddad' },
        medicationReference: {
          reference: [
            '#inside',
            'Medication/m1',
            'Medication/m1',
            'Medication/gone',
            'https://other.example/Medication/m1',
          ][index - 1],
        },
        ...(index === 1 ? { contained: [{ resourceType: 'Medication', id: 'inside' }] } : {}),
      })),
      '{"resourceType":"Observation","id":"digits","status":"final","code":{"text":"x"},"_status":{"id":"s"},\n "valueQuantity":{"value":1.10,"unit":"mg"},"text":{"status":"generated","div":"<div/>"},"modifierExtension":[{"url":"https://x.example"}]}',
      '{"resourceType":"Observation","id":"tagged","meta":{"versionId":"3","tag":[{"code":"mess"}]},"status":"final","code":{"text":"x"},"note":[]}',
      '{"resourceType":"Observation","id":"meta","meta":{ "versionId":"4" },"status":"final","code":{"text":"x"},"note":[]}',
    ])
  })
  afterAll(() => served.close())
  const links = async (search: string, init: RequestInit = {}) => {
    const { json } = await served.ask(search, 'everything', init)
    return Object.fromEntries(
      (json.link ?? []).map(({ relation, url }) => [
        relation,
        url.replace(served.fhirServerUrl, ''),
      ]),
    )
  }

  test('3.1.1.5.3 _count: never more than asked, and the total is of all', async () => {
    const { json } = await served.ask('MedicationRequest?_count=2')
    expect([idsOf(json), json.total]).toEqual([['r1', 'r2'], 5])
  })

  test('3.1.1.5.3 pages hold every match once, in order, and the last has no next link', async () => {
    const seen: (string | undefined)[][] = []
    let url: string | undefined = 'MedicationRequest?_count=2&_sort=-authoredon'
    while (url !== undefined) {
      const { json } = await served.ask(url)
      seen.push([...idsOf(json)])
      url = json.link?.find(({ relation }) => relation === 'next')?.url
    }
    expect(seen).toEqual([['r5', 'r4'], ['r3', 'r2'], ['r1']])
  })

  test.each(['MedicationRequest?_count=0', 'MedicationRequest?_summary=count&_count=2'])(
    '3.1.1.5.3 %s: the total, no entries, no next link',
    async (search) => {
      const { json } = await served.ask(search)
      expect(json).toMatchObject({ type: 'searchset', total: 5 })
      expect(json.entry).toBeUndefined()
      expect(json.link?.map(({ relation }) => relation)).toEqual(['self'])
      expect(json.link?.[0]?.url).toContain('_summary=count')
    },
  )

  test.each([
    ['none', undefined],
    ['estimate', 5],
    ['accurate', 5],
  ])('3.1.1.5.2 _total=%s', async (total, expected) => {
    const { json } = await served.ask(`MedicationRequest?_total=${total}&_count=1`)
    expect(json.total).toBe(expected)
  })

  test.each([
    ['_count=many', 400],
    ['_count=-1', 400],
    ['_count=1&_count=2', 400],
    ['_total=some', 400],
    ['_summary=maybe', 400],
    ['_summary=true', 400],
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
    ['MedicationRequest:medication', ['m1']],
    ['MedicationRequest:requester', ['haddad']],
    ['MedicationRequest:requester:Practitioner', ['haddad']],
    ['MedicationRequest:subject:Patient', ['p']],
    ['MedicationRequest:*', ['p', 'm1', 'haddad']],
    ['*', ['p', 'm1', 'haddad']],
  ])(
    '3.1.1.5.4 _include=%s: each target once; contained, foreign and dangling ones omitted',
    async (include, ids) => {
      const { json } = await served.ask(`MedicationRequest?_include=${include}`)
      expect([...idsOf(json, 'include')].toSorted()).toEqual(ids.toSorted())
      expect([idsOf(json).length, json.total]).toEqual([5, 5])
    },
  )

  test('3.1.1.5.7 every page has the includes of its own matches', async () => {
    const first = await served.ask(
      'MedicationRequest?_include=MedicationRequest:medication&_count=2&_sort=_id',
    )
    expect(idsOf(first.json, 'include')).toEqual(['m1'])
    const next = first.json.link?.find(({ relation }) => relation === 'next')?.url ?? ''
    expect(idsOf((await served.ask(next)).json, 'include')).toEqual(['m1'])
  })

  test('3.1.1.5.9 _elements: those, the mandatory ones, digit for digit, tagged SUBSETTED', async () => {
    const { text } = await served.ask('Observation?_id=digits&_elements=value,note')
    expect(text).toContain(
      '"resource":{"resourceType":"Observation","id":"digits","meta":{"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"SUBSETTED"}]},"status":"final","code":{"text":"x"},"_status":{"id":"s"},"valueQuantity":{"value":1.10,"unit":"mg"},"modifierExtension":[{"url":"https://x.example"}]}',
    )
  })

  test('3.1.1.5.9 _elements keeps the tags and the version that are there', async () => {
    const { text } = await served.ask('Observation/tagged?_elements=status')
    expect(JSON.parse(text)).toEqual({
      resourceType: 'Observation',
      id: 'tagged',
      meta: {
        versionId: '3',
        tag: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
            code: 'SUBSETTED',
          },
          { code: 'mess' },
        ],
      },
      status: 'final',
      code: { text: 'x' },
    })
    const meta = (await served.ask('Observation/meta?_elements=status')).json['meta']
    expect(meta).toMatchObject({ versionId: '4', tag: [{ code: 'SUBSETTED' }] })
  })

  test('3.1.1.5.9 the list does not apply to what is included', async () => {
    const { json } = await served.ask(
      'MedicationRequest?_id=r2&_elements=status&_include=MedicationRequest:subject',
    )
    expect(json.entry?.find(({ search }) => search?.mode === 'include')?.resource).toEqual({
      resourceType: 'Patient',
      id: 'p',
      name: [{ family: 'Roy' }],
    })
  })

  test('3.1.1.5.8 _summary=data leaves out the narrative only; text leaves it and what is mandatory', async () => {
    const { json: data } = await served.ask('Observation/digits?_summary=data')
    expect(Object.keys(data)).toEqual([
      'resourceType',
      'id',
      'meta',
      'status',
      'code',
      '_status',
      'valueQuantity',
      'modifierExtension',
    ])
    const { json: text } = await served.ask('Observation/digits?_summary=text')
    expect(Object.keys(text)).toEqual([
      'resourceType',
      'id',
      'meta',
      'status',
      'code',
      '_status',
      'text',
      'modifierExtension',
    ])
    expect((await served.ask('Observation/digits?_summary=false')).text).toContain('"value":1.10')
    expect((await served.ask('Observation/digits?_summary=count')).status).toBe(400)
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
  ])('3.1.1.6 the self link of %s says what was used', async (search, self) => {
    expect((await links(search))['self']).toBe(self)
  })

  test('3.1.1.3 handling=lenient: ignored, not in the self link, and said in an outcome entry', async () => {
    const search =
      'MedicationRequest?status=stopped&colour=red&_sort=colour,-authoredon&_revinclude=Provenance:target&_summary=true&subject.name=x'
    const headers = { prefer: 'handling=lenient' }
    const { json } = await served.ask(search, 'everything', { headers })
    expect([idsOf(json), json.total]).toEqual([['r5'], 1])
    const outcomes = json.entry?.filter(({ search: found }) => found?.mode === 'outcome') ?? []
    expect(outcomes.map(({ resource }) => resource)).toEqual(
      Array.from({ length: 5 }, () =>
        expect.objectContaining({
          resourceType: 'OperationOutcome',
          issue: [expect.objectContaining({ severity: 'warning', code: 'not-supported' })],
        }),
      ),
    )
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

  test('3.1.1.2 a search by POST takes its form and its query', async () => {
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

  test('a next link is good for ten minutes after the last page, for its own token only', async () => {
    let now = 0
    const short = await servedResources(
      ['a', 'b', 'c'].map((id) => ({ resourceType: 'Practitioner', id })),
      {
        other: {
          clientId: 'x',
          user: 'y',
          patient: undefined,
          userPatients: 'all',
          grants: [{ level: 'user', resourceType: '*', letters: 'rs', filter: undefined }],
        },
      },
      () => now,
    )
    const first = await short.ask('Practitioner?_count=1')
    const next = first.json.link?.find(({ relation }) => relation === 'next')?.url ?? ''
    expect((await short.ask(next, 'other')).status).toBe(410)
    now += 9 * 60_000
    const second = await short.ask(next)
    expect(idsOf(second.json)).toEqual(['b'])
    expect(idsOf((await short.ask(next)).json)).toEqual(['b'])
    now += 9 * 60_000
    expect((await short.ask(next)).status).toBe(200)
    now += 11 * 60_000
    expect((await short.ask(next)).status).toBe(410)
    expect((await short.ask(`${short.fhirServerUrl}?_page=invented.1`)).status).toBe(410)
    await short.close()
  })
})
