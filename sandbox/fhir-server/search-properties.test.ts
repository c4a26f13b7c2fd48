import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { parametersOf } from './parameters/parameter-table.ts'
import { meetsCriterion, searchCriterion } from './parameters/search-criterion.ts'
import { createResourceIndex } from './search/resource-index.ts'
import { idsOf, serveResources } from './testing/serve-resources.ts'

/** Properties of any search over any data. */

const context = {
  fhirServerUrl: 'http://here.example/fhir',
  now: Date.parse('2026-11-24'),
  exists: () => false,
}
const dates = fc.constantFrom(
  '2024',
  '2024-03',
  '2024-03-05',
  '2024-03-05T10:00:00Z',
  '2024-03-05T12:00:00+09:00',
  'never',
)
const codes = fc.constantFrom('a', 'b', 'A', 'a,b')
const systems = fc.constantFrom('http://one.example', 'http://two.example', undefined)
const numbers = fc.constantFrom(1, 1.05, 5.4, 5.35, -3)
const observations = fc
  .array(
    fc.record(
      {
        status: fc.constantFrom('final', 'amended'),
        code: fc.record({
          coding: fc.array(fc.record({ code: codes, system: systems }), { maxLength: 2 }),
        }),
        effectiveDateTime: dates,
        effectivePeriod: fc.record({ start: dates, end: dates }, { requiredKeys: [] }),
        subject: fc.record({
          reference: fc.constantFrom('Patient/1', 'Patient/2', 'Group/1', '#x'),
        }),
        valueQuantity: fc.record(
          { value: numbers, comparator: fc.constantFrom('<', '>=') },
          { requiredKeys: ['value'] },
        ),
        valueString: fc.constantFrom('Éve', 'eve  two', '<5'),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((rest, index): StoredResource => {
      const json = { resourceType: 'Observation', id: `o${String(index)}`, ...rest }
      return { resourceType: 'Observation', id: json.id, text: JSON.stringify(json), json }
    }),
  )
const searches = fc.oneof(
  fc.tuple(
    fc.constantFrom('code', 'code:not', 'combo-code'),
    fc.constantFrom('a', 'http://one.example|a', '|b', 'a,b', 'http://two.example|'),
  ),
  fc.tuple(
    fc.constant('date'),
    fc
      .tuple(
        fc.constantFrom('', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'),
        fc.constantFrom('2024', '2024-03-05', '2024-03-05T10:00Z'),
      )
      .map((parts) => parts.join('')),
  ),
  fc.tuple(fc.constantFrom('subject', 'patient', 'subject:Patient'), fc.constantFrom('1', '2')),
  fc.tuple(
    fc.constant('value-quantity'),
    fc
      .tuple(
        fc.constantFrom('', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'),
        fc.constantFrom('5.4', '1', '-3'),
      )
      .map((parts) => parts.join('')),
  ),
  fc.tuple(
    fc.constantFrom('value-string', 'value-string:contains', 'value-string:exact'),
    fc.constantFrom('eve', 'two'),
  ),
  fc.tuple(
    fc.constantFrom('status:missing', 'date:missing', 'value-quantity:missing'),
    fc.constantFrom('true', 'false'),
  ),
)

test('the index finds the same as testing each resource', () => {
  fc.assert(
    fc.property(observations, fc.array(searches, { maxLength: 3 }), (resources, search) => {
      const criteria = search.flatMap(([name, value]) => {
        const [parameterName = '', modifier] = name.split(':')
        const parameter = parametersOf('Observation')?.[parameterName]
        return (parameter && searchCriterion(parameter, modifier, value, context)) ?? []
      })
      const one = resources.map((resource) =>
        criteria.every((criterion) => meetsCriterion(criterion, resource)) ? 1 : 0,
      )
      expect([...createResourceIndex(resources).select(criteria)]).toEqual(one)
    }),
    { numRuns: 500 },
  )
})

test.each(['gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap', ''])(
  'ne is the opposite of eq, and "%s" finds only resources with a date',
  (prefix) => {
    fc.assert(
      fc.property(observations, (resources) => {
        const index = createResourceIndex(resources)
        const chosen = (name: string, value: string) => {
          const [parameterName = '', modifier] = name.split(':')
          const parameter = parametersOf('Observation')?.[parameterName]
          const criterion = parameter && searchCriterion(parameter, modifier, value, context)
          return [...index.select(criterion ? [criterion] : [])]
        }
        const dated = chosen('date:missing', 'false')
        const found = chosen('date', `${prefix}2024-03-05`)
        expect(found.every((each, place) => each <= (dated[place] ?? 0))).toBe(true)
        const either = chosen('date', 'eq2024-03-05,ne2024-03-05')
        expect(either).toEqual(dated)
      }),
    )
  },
)

test('pages hold every match once, in the order of one large page, and the total is right', async () => {
  await fc.assert(
    fc.asyncProperty(
      observations,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('date', '-date', 'status,-date', '-code,_id', 'value-quantity', 'subject'),
      async (resources, count, sort) => {
        const served = await serveResources(resources.map(({ text }) => text))
        const search = `Observation?_sort=${sort}&status:missing=false`
        const whole = idsOf((await served.ask(`${search}&_count=200`)).json)
        const { json } = await served.ask(`${search}&_summary=count`)
        const seen: (string | undefined)[] = []
        let url: string | undefined = `${search}&_count=${String(count)}`
        while (url !== undefined) {
          const page = await served.ask(url)
          seen.push(...idsOf(page.json))
          url = page.json.link?.find(({ relation }) => relation === 'next')?.url
        }
        await served.close()
        expect(seen).toEqual(whole)
        expect(json.total).toBe(whole.length)
        expect(new Set(whole).size).toBe(whole.length)
      },
    ),
    { numRuns: 40 },
  )
})
