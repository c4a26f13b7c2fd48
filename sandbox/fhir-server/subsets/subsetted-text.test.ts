import { afterAll, beforeAll, expect, test } from 'vitest'
import { prescriptions } from '../testing/prescriptions.ts'
import { serveResources, type ServedResources } from '../testing/serve-resources.ts'

/** https://hl7.org/fhir/R4/search.html#3.1.1.5.8 and #3.1.1.5.9 */
let served: ServedResources
beforeAll(async () => {
  served = await serveResources(prescriptions)
})
afterAll(() => served.close())

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

test('3.1.1.5.9 the list does not apply to included resources', async () => {
  const { json } = await served.ask(
    'MedicationRequest?_id=r2&_elements=status&_include=MedicationRequest:subject',
  )
  expect(json.entry?.find(({ search }) => search?.mode === 'include')?.resource).toEqual({
    resourceType: 'Patient',
    id: 'p',
    name: [{ family: 'Roy' }],
  })
})

test('3.1.1.5.8 _summary=data leaves out the narrative only; text keeps only the narrative and mandatory elements', async () => {
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

test('3.1.1.5.8 _summary=true: the elements that R4 marks as summary', async () => {
  const { json } = await served.ask('MedicationRequest?_id=r1&_summary=true')
  const [entry] = json.entry ?? []
  expect(Object.keys(entry?.resource ?? {})).toEqual([
    'resourceType',
    'id',
    'meta',
    'status',
    'intent',
    'subject',
    'authoredOn',
    'requester',
    'medicationReference',
  ])
  expect(json.link?.[0]?.url).toContain('_summary=true')
})

test('3.1.1.5.9 modifier elements come with any part', async () => {
  const { json } = await served.ask('Condition/refuted?_elements=code')
  expect(Object.keys(json)).toEqual([
    'resourceType',
    'id',
    'meta',
    'verificationStatus',
    'code',
    'subject',
  ])
})

test('3.1.1.5.9 a name means an element and its value[x], not others that begin with it', async () => {
  const { json } = await served.ask('MedicationRequest/r5?_elements=status,medication')
  expect(Object.keys(json)).toContain('medicationReference')
  expect(Object.keys(json)).not.toContain('statusReason')
})
