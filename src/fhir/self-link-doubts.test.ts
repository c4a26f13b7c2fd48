import { describe, expect, test } from 'vitest'
import { everyCode } from './every-code.ts'
import { selfLinkDoubts } from './self-link.ts'

const askedAt = Date.parse('2026-11-29T08:34:00Z')
const doubts = (self: string | undefined, search = asked) => selfLinkDoubts(self, search, askedAt)

const asked = 'Observation?patient=1&category=laboratory&date=ge2024-11-01&_sort=-date&_count=200'
const base = 'https://ehr.example/fhir'

describe('a self link that shows every filter', () => {
  test.each([
    `${base}/${asked}`,
    asked,
    `${base}/Observation?date=ge2024-11-01&category=laboratory&patient=1`,
    `https://gateway.example/other/Observation?category=http%3A%2F%2Fterminology.hl7.org%2FCodeSystem%2Fobservation-category%7Claboratory&date=ge2024-11-01T00:00:00Z&subject=Patient/1`,
    `${base}/Observation?subject:Patient=1&category=laboratory&date=ge2024-11-01`,
    `${base}/Observation?patient=${encodeURIComponent(`${base}/Patient/1`)}&category=laboratory&date=ge2024-11-01`,
    `${base}/Observation?patient=1&amp;category=laboratory&amp;date=ge2024-11-01`,
    `${base}/Patient/1/Observation?category=laboratory&date=ge2024-11-01`,
    `${base}/Observation?patient=1&date=le2030-01-01&date=ge2024-11-01&category=laboratory`,
    `${base}/${asked}&_format=json&_total=accurate&_include=Observation:subject&_getpagesoffset=0`,
    `${base}/${asked}&code=&status=&_lastUpdated=`,
    `${base}/${asked}&date=lt2030-01-01`,
    `${base}/${asked}&date=le2026-11-29`,
    `${base}/${asked}&date=le2026-11-29T08:32:00Z`,
    `${base}/Observation?patient=1&category=laboratory&date=ge2024-11-01T05:00:00.000Z`,
    `${base}/Observation?patient=1&category=laboratory&date=ge2024-10-31T23:00:00Z`,
    `${base}/${asked}&_lastUpdated=le2026-11-29T08:32:00Z`,
  ])('%s', async (self) => {
    expect(await doubts(self)).toEqual([])
  })
})

describe('a self link that does not', () => {
  test.each([
    undefined,
    '',
    base,
    `${base}/Observation`,
    `${base}/Observation?`,
    `${base}/_snapshot?id=27e5683a&start=0&_count=20`,
    `${base}?_getpages=27e5683a-6c1b&_getpagesoffset=0&_count=200&_bundletype=searchset`,
    `${base}/Observation?patient=1&date=ge2024-11-01`,
    `${base}/Observation?patient=1&category=laboratory`,
    `${base}/Observation?category=laboratory&date=ge2024-11-01`,
    `${base}/Observation?patient=11&category=laboratory&date=ge2024-11-01`,
    `${base}/Observation?patient=1&category=vital-signs&date=ge2024-11-01`,
    `${base}/Observation?patient=1&category=laboratory&date=ge2014-11-01`,
    `${base}/Observation?patient=1&category=laboratory-other&date=ge2024-11-01`,
    `${base}/Observation?patient=1&category=laboratory&date=ge2024-11-01T23:59:59Z`,
    `not a url?category`,
  ])('%s', async (self) => {
    expect(await doubts(self)).toEqual(['filters-not-shown'])
  })
})

describe('a self link that shows a filter that was not asked for', () => {
  test.each([
    'status=final',
    'status:not=preliminary',
    'code=http://loinc.org|2823-3',
    'code-value-quantity=2823-3$gt5',
    'component-value-quantity=gt5',
    '_lastUpdated=ge2026-01-01',
    '_security=N',
    '_has:Provenance:target:agent=1',
    'performer.name=smith',
    'encounter=7',
    'date=ge2026-01-01',
    'date=2026-01-01',
    'date=le2026-11-28T20:00:00Z',
    'date=lt2026-11-28',
    '_lastUpdated=lt2026-11-28',
    'category=chemistry',
    `status=${String(everyCode['Observation']?.['status']).replace(',unknown', '')}`,
    `status=${String(everyCode['MedicationRequest']?.['status'])}`,
  ])('%s', async (extra) => {
    expect(await doubts(`${base}/${asked}&${extra}`)).toEqual(['filters-added'])
  })

  test('a date, where any date was asked for', async () => {
    const anyDate = 'Observation?patient=1&category=laboratory'
    const orders = 'MedicationRequest?patient=1'
    for (const search of [anyDate, orders]) {
      expect(await doubts(`${base}/${search}&date=ge2026-01-01`, search)).toEqual(['filters-added'])
      expect(await doubts(`${base}/${search}&date=lt2026-01-01`, search)).toEqual(['filters-added'])
      expect(await doubts(`${base}/${search}&date=le2030-01-01`, search)).toEqual([])
    }
  })

  test('an end before the end of the slice', async () => {
    const slice = `${asked}&date=lt2025-05-01`
    expect(await doubts(`${base}/${slice}&date=lt2025-03-01`, slice)).toEqual(['filters-added'])
    expect(await doubts(`${base}/${slice}&date=le2026-01-01`, slice)).toEqual([])
  })

  test('one value of a filter that was asked for with every value', async () => {
    const orders = `MedicationRequest?patient=1&intent=${String(everyCode['MedicationRequest']?.['intent'])}`
    expect(await doubts(`${base}/MedicationRequest?patient=1`, orders)).toEqual([])
    expect(await doubts(`${base}/MedicationRequest?patient=1&intent=order`, orders)).toEqual([
      'filters-added',
    ])
  })

  test('and leaves one out', async () => {
    const self = `${base}/Observation?patient=1&category=laboratory&status=final`
    expect(await doubts(self)).toEqual(['filters-not-shown', 'filters-added'])
  })
})

test.each([
  ['Observation?patient=1', 'status', ''],
  ['MedicationRequest?patient=1', 'status', ''],
  [
    'MedicationRequest?patient=1',
    'intent',
    'http://hl7.org/fhir/CodeSystem/medicationrequest-intent|',
  ],
])(
  'every code of what each resource must have leaves out nothing: %s, %s',
  async (search, name, system) => {
    const codes = everyCode[search.split('?')[0] ?? '']?.[name]?.split(',') ?? []
    const value = codes.toReversed().map((code) => encodeURIComponent(system + code))
    expect(await doubts(`${base}/${search}&${name}=${value.join(',')}`, search)).toEqual([])
  },
)
