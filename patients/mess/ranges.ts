import { decimal, type Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult, type NumericResult } from './numeric-result.ts'

/** Reference ranges that are only words, or more than one. Clause: R4 Observation, `referenceRange`. */
export const rangeMess: readonly MessKind[] = [
  {
    kind: 'range-words-only',
    what: 'A reference range in words only.',
    serves: 'The words are shown; no flag and no band are made out of them.',
    changes: ['referenceRange'],
    isFor: (resource) => rangeText(numericResult(resource)) !== undefined,
    make: (resource) => [
      altered(resource, { referenceRange: [{ text: rangeText(numericResult(resource)) }] }),
    ],
  },
  {
    kind: 'range-by-sex',
    what: 'A haemoglobin with two ranges, one for women and one for men.',
    serves: 'The first range is not taken for the only one.',
    changes: ['referenceRange'],
    isFor: (resource) => {
      const result = numericResult(resource)
      return result?.loinc === '718-7' && result.ucum === 'g/dL'
    },
    make: (resource) => [
      altered(resource, {
        // Common adult ranges; every laboratory has its own.
        referenceRange: [
          rangeOf(resource, 12, 15.5, 'F', 'Female'),
          rangeOf(resource, 13.5, 17.5, 'M', 'Male'),
        ],
      }),
    ],
  },
]

function rangeText(result: NumericResult | undefined): string | undefined {
  if (!result) return undefined
  const { low, high, digits, unit } = result
  if (low !== undefined && high !== undefined)
    return `${low.toFixed(digits)} - ${high.toFixed(digits)} ${unit}`
  if (high !== undefined) return `up to ${high.toFixed(digits)} ${unit}`
  return low === undefined ? undefined : `${low.toFixed(digits)} ${unit} or more`
}

function rangeOf(
  resource: Resource,
  low: number,
  high: number,
  code: string,
  display: string,
): Resource {
  const quantity = resource['valueQuantity'] as Resource
  const system = 'http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender'
  return {
    low: { ...quantity, value: decimal(low, 1) },
    high: { ...quantity, value: decimal(high, 1) },
    appliesTo: [{ coding: [{ system, code, display }] }],
  }
}
