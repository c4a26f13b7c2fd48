import { afterAll, beforeAll, expect, test } from 'vitest'
import { prescriptions } from '../testing/prescriptions.ts'
import { idsOf, serveResources, type ServedResources } from '../testing/serve-resources.ts'

/** https://hl7.org/fhir/R4/search.html#3.1.1.5.4 */
let served: ServedResources
beforeAll(async () => {
  served = await serveResources(prescriptions)
})
afterAll(() => served.close())

test.each([
  ['MedicationRequest:medication', ['m1']],
  ['MedicationRequest:requester', ['haddad', 'p']],
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
