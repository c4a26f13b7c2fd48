import { describe, expect, test } from 'vitest'
import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { StatedCapabilities } from '#src/ehr-families/stated-capabilities.ts'
import { correctedFamily } from './corrected-family.ts'

const stated = (parts: Partial<StatedCapabilities> = {}): StatedCapabilities => ({
  software: undefined,
  publisher: undefined,
  searchParameters: new Map(),
  ...parts,
})
const listing = (...names: string[]) => new Map([['Observation', names]])
const { plain, epic, hapi, azure } = ehrFamilies

describe('the family that an entry names', () => {
  test('is corrected by the software', () => {
    expect(correctedFamily(plain, stated({ software: 'Epic May 2026' }))).toEqual({
      family: epic,
      corrections: ['family'],
    })
    expect(correctedFamily(epic, stated({ software: 'HAPI FHIR Server 8' })).family).toBe(hapi)
  })

  test.each([
    ['the software is its own', stated({ software: 'Epic May 2026' })],
    ['the software is not known', stated({ software: 'A gateway' })],
    ['nothing is said', stated()],
  ])('is kept where %s', (_, statement) => {
    expect(correctedFamily(epic, statement)).toEqual({ family: epic, corrections: [] })
  })
})

describe('sorting', () => {
  test('is left out where the EHR lists page sizes and no sorting', () => {
    expect(correctedFamily(plain, stated({ searchParameters: listing('code', '_count') }))).toEqual(
      { family: { ...plain, sorts: false }, corrections: ['_sort'] },
    )
  })

  test.each([
    ['it is listed', listing('_count', '_sort')],
    ['nothing of the kind is listed', listing('code', 'date')],
    ['the type is not listed', new Map([['Condition', ['_count']]])],
  ])('is kept where %s', (_, searchParameters) => {
    expect(correctedFamily(plain, stated({ searchParameters }))).toEqual({
      family: plain,
      corrections: [],
    })
  })

  test('is no correction of a family that does not sort', () => {
    expect(
      correctedFamily(azure, stated({ searchParameters: listing('_count') })).corrections,
    ).toEqual([])
  })
})
