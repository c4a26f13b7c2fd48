import { expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { analyteSearchUrl } from './analyte-search-url.ts'

const url = (codes: readonly string[], ehr = ehrFamilies.plain) =>
  analyteSearchUrl('p', { codes, before: '2024-11-01' }, ehr)

test('one analyte is asked for by its codes, before a date, within its category', () => {
  expect(url(['http://loinc.org|2823-3', 'urn:lab|K'])).toBe(
    'Observation?patient=p&category=laboratory&date=lt2024-11-01&_sort=-date%2C_id&_count=200' +
      '&code=http%3A%2F%2Floinc.org%7C2823-3,urn%3Alab%7CK',
  )
})

test.each([
  ['a comma', 'urn:lab|K,Na', String.raw`urn:lab|K\,Na`],
  ['a bar', 'urn:lab|K|2', String.raw`urn:lab|K\|2`],
  ['a dollar', 'urn:lab|K$', String.raw`urn:lab|K\$`],
  ['a backslash', String.raw`urn:lab|K\1`, String.raw`urn:lab|K\\1`],
  ['an ampersand', 'urn:lab|K&category=exam', 'urn:lab|K&category=exam'],
])('%s in a code stays in the code', (_, code, token) => {
  const { searchParams } = new URL(url([code]), 'https://ehr.example/fhir/')
  expect(searchParams.getAll('code')).toEqual([token])
  expect(searchParams.getAll('category')).toEqual(['laboratory'])
})

test('it is in the form that the EHR’s family takes', () => {
  expect(url(['urn:lab|K'], ehrFamilies.epic)).not.toContain('_sort')
})
