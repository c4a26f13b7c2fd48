import { decimal, type Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult, type NumericResult } from './numeric-result.ts'

/** Reference ranges as text, or more than one: https://hl7.org/fhir/R4/observation.html */
export const rangeMess: readonly MessKind[] = [
  {
    kind: 'range-words-only',
    description: 'A reference range as text only.',
    expectation: 'The text is shown, and no flag or band is derived from it.',
    changes: ['referenceRange'],
    appliesTo: (resource) => rangeText(numericResult(resource)) !== undefined,
    apply: (resource) => [
      withElements(resource, { referenceRange: [{ text: rangeText(numericResult(resource)) }] }),
    ],
  },
  {
    kind: 'range-by-sex',
    description: 'A haemoglobin with two ranges, one for women and one for men.',
    expectation: 'The first range is not treated as the only one.',
    changes: ['referenceRange'],
    appliesTo: (resource) => {
      const result = numericResult(resource)
      return result?.loinc === '718-7' && result.ucum === 'g/dL'
    },
    apply: (resource) => [
      withElements(resource, {
        // Common adult ranges; laboratories differ.
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
