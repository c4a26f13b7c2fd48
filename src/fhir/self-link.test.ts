import { describe, expect, test } from 'vitest'
import { selfLinkDoubts } from './self-link.ts'

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
    `${base}/${asked}&_lastUpdated=le2026-11-29T08:32:00Z`,
  ])('%s', (self) => {
    expect(selfLinkDoubts(self, asked)).toEqual([])
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
    `not a url?category`,
  ])('%s', (self) => {
    expect(selfLinkDoubts(self, asked)).toEqual(['filters-not-shown'])
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
  ])('%s', (extra) => {
    expect(selfLinkDoubts(`${base}/${asked}&${extra}`, asked)).toEqual(['filters-added'])
  })

  test('a date, where any date was asked for', () => {
    const anyDate = 'Observation?patient=1&category=laboratory'
    const orders = 'MedicationRequest?patient=1'
    expect(selfLinkDoubts(`${base}/${anyDate}&date=ge2026-01-01`, anyDate)).toEqual([
      'filters-added',
    ])
    expect(selfLinkDoubts(`${base}/${orders}&date=ge2026-01-01`, orders)).toEqual(['filters-added'])
    expect(selfLinkDoubts(`${base}/${orders}&date=le2030-01-01`, orders)).toEqual([])
  })

  test('and leaves one out', () => {
    const self = `${base}/Observation?patient=1&category=laboratory&status=final`
    expect(selfLinkDoubts(self, asked)).toEqual(['filters-not-shown', 'filters-added'])
  })
})
