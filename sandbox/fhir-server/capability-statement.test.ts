import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchParameters } from './parameters/parameter-table.ts'
import { serveResources, type ServedResources } from './testing/serve-resources.ts'

interface CapabilityStatement {
  readonly rest: readonly [
    {
      readonly interaction: readonly { readonly code: string }[]
      readonly security: unknown
      readonly resource: readonly {
        readonly type: string
        readonly interaction: readonly { readonly code: string }[]
        readonly searchInclude?: readonly string[]
        readonly searchParam: readonly { readonly name: string; readonly type: string }[]
      }[]
    },
  ]
}

let served: ServedResources
let statement: CapabilityStatement
beforeAll(async () => {
  served = await serveResources(
    Object.keys(searchParameters).map((resourceType) => ({ resourceType, id: resourceType })),
  )
  statement = (await served.ask('metadata', '')).json as unknown as CapabilityStatement
})
afterAll(() => served.close())

describe('the CapabilityStatement', () => {
  test('names the FHIR version, the base URL and SMART’s endpoints', () => {
    const origin = new URL(served.fhirServerUrl).origin
    expect(statement).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      kind: 'instance',
      implementation: { url: served.fhirServerUrl },
    })
    expect(JSON.stringify(statement.rest[0].security)).toContain('"code":"SMART-on-FHIR"')
    expect(statement.rest[0].security).toMatchObject({
      extension: [
        {
          extension: [
            { url: 'authorize', valueUri: `${origin}/auth/authorize` },
            { url: 'token', valueUri: `${origin}/auth/token` },
          ],
        },
      ],
    })
    expect(statement.rest[0].interaction).toEqual([{ code: 'batch' }])
  })

  test('declares every type that apps ask for', () => {
    expect(statement.rest[0].resource.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'Patient',
        'Observation',
        'MedicationRequest',
        'Medication',
        'Encounter',
        'Practitioner',
        'Condition',
        'AllergyIntolerance',
        'Immunization',
        'DiagnosticReport',
        'RelatedPerson',
      ]),
    )
  })

  const sample: Readonly<Record<string, string>> = {
    token: 'x',
    date: '2024',
    reference: 'x',
    string: 'x',
    quantity: '1',
    uri: 'x',
  }

  test('declares only parameters that work in search and in _sort, by value and by :missing', async () => {
    for (const { type, searchParam } of statement.rest[0].resource) {
      for (const { name, type: kind } of searchParam) {
        for (const search of [
          `${name}=${sample[kind] ?? ''}`,
          `${name}:missing=true`,
          `_sort=-${name}`,
        ]) {
          const { status, json } = await served.ask(`${type}?${search}`)
          expect([type, search, status]).toEqual([type, search, 200])
          expect(decodeURIComponent(json.link?.[0]?.url ?? '')).toBe(
            `${served.fhirServerUrl}/${type}?${search}`,
          )
        }
      }
    }
  })

  test('declares only includes that work', async () => {
    for (const { type, searchInclude = [] } of statement.rest[0].resource) {
      for (const include of searchInclude) {
        expect((await served.ask(`${type}?_include=${include}`)).status).toBe(200)
      }
    }
  })
})
