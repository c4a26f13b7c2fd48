import { describe, expect, test } from 'vitest'
import { ehrFamilies } from './ehr-families.ts'
import type { EhrFamily } from './ehr-family.ts'

describe.each<[string, EhrFamily]>(Object.entries(ehrFamilies))('%s', (name, family) => {
  test('is named by its key', () => {
    expect(family.name).toBe(name)
  })

  test('has a page size for every type that is searched for, and takes some scopes', () => {
    for (const type of ['Observation', 'MedicationRequest'])
      expect(family.pageSizes[type]).toBeGreaterThan(0)
    expect(family.scopes.length).toBeGreaterThan(0)
  })

  test('means one thing by each of its codes', () => {
    const codes = Object.values(family.codes).flat()
    expect(new Set(codes).size).toBe(codes.length)
  })
})
