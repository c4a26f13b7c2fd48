import { describe, expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import { declaredSearches } from './declared-searches.ts'
import type { DeclaredSearch } from './search-types.ts'
import { searchUrl } from './search-url.ts'

describe('the URL of a search', () => {
  test('holds patient, category, window, order and page size, in that order', () => {
    expect(
      searchUrl(declaredSearches.laboratory, 'a.b-1', { from: '2024-11-01' }, ehrFamilies.plain),
    ).toBe(
      'Observation?patient=a.b-1&category=laboratory&date=ge2024-11-01&_sort=-date%2C_id&_count=200',
    )
  })

  test('holds both ends of a slice, and pages as large as the EHR’s family sends', () => {
    expect(
      searchUrl(
        declaredSearches.laboratory,
        '1',
        { from: '2024-11-01', before: '2025-05-01' },
        ehrFamilies.azure,
      ),
    ).toBe(
      'Observation?patient=1&category=laboratory&date=ge2024-11-01&date=lt2025-05-01&_count=1000',
    )
  })

  test('leaves the order to us where the EHR does not sort', () => {
    expect(searchUrl(declaredSearches['vital-signs'], '1', {}, ehrFamilies['oracle-health'])).toBe(
      'Observation?patient=1&category=vital-signs&_count=200',
    )
  })

  test('medication requests are asked for without a window', () => {
    expect(
      searchUrl(
        declaredSearches['medication-requests'],
        '1',
        { from: '2024-11-01' },
        ehrFamilies.plain,
      ),
    ).toBe('MedicationRequest?patient=1&_count=200')
  })

  test('has what the EHR’s family requires of a type, with every value, and of no other type', () => {
    const url = (search: DeclaredSearch) => searchUrl(search, '1', {}, ehrFamilies.athenahealth)
    expect(url(declaredSearches['medication-requests'])).toBe(
      'MedicationRequest?patient=1&_count=200&intent=proposal,plan,order,original-order,reflex-order,filler-order,instance-order,option',
    )
    expect(url(declaredSearches.laboratory)).not.toContain('intent')
  })

  test('a patient id cannot add a parameter', () => {
    expect(
      searchUrl(declaredSearches['medication-requests'], '1&_count=1', {}, ehrFamilies.plain),
    ).toContain('patient=1%26_count%3D1&')
  })
})
