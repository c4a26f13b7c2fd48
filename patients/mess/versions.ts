import { decimal, type Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import { companion } from './companion.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Results that were wrong, changed, or have several versions: https://hl7.org/fhir/R4/valueset-observation-status.html */
export const versionMess: readonly MessKind[] = [
  {
    kind: 'entered-in-error',
    description:
      'A value ten times too high, entered in error, with the right result under another id.',
    expectation: 'A result entered in error is never a value, and is counted as left out.',
    changes: ['status', 'valueQuantity'],
    appliesTo: isNonZero,
    apply: (resource) => [
      withElements(
        revalued(resource, (value) => value * 10),
        { status: 'entered-in-error' },
      ),
      companion(resource, 'corrected', {}),
    ],
  },
  changed('amended', 'An amended result: something was added, and the value was changed.'),
  changed('corrected', 'A corrected result: the first value was wrong.'),
  {
    kind: 'preliminary-then-final',
    description: 'A preliminary result with another value, kept next to the final one.',
    expectation: 'Preliminary and final are distinguished, and both can be read.',
    changes: [],
    appliesTo: isNonZero,
    apply: (resource) => [
      resource,
      companion(
        revalued(resource, (value) => value * 1.1),
        'preliminary',
        {
          status: 'preliminary',
          interpretation: undefined,
        },
      ),
    ],
  },
]

function isNonZero(resource: Resource): boolean {
  return (numericResult(resource)?.value ?? 0) > 0
}

/** In R4 earlier versions are in the history only, so the resource has the right value and a note has the earlier one. */
function changed(status: 'amended' | 'corrected', description: string): MessKind {
  return {
    kind: status,
    description,
    expectation: 'A changed result is marked wherever its value is shown.',
    changes: ['status', 'note'],
    appliesTo: isNonZero,
    apply: (resource) => {
      const { value = 0, digits = 0, unit = '' } = numericResult(resource) ?? {}
      const earlier = `${(value * 1.2).toFixed(digits)} ${unit}`
      return [withElements(resource, { status, note: [{ text: `Released first as ${earlier}.` }] })]
    },
  }
}

function revalued(resource: Resource, revalue: (value: number) => number): Resource {
  const { value = 0, digits = 0 } = numericResult(resource) ?? {}
  return withElements(resource, {
    valueQuantity: {
      ...(resource['valueQuantity'] as Resource),
      value: decimal(revalue(value), digits),
    },
  })
}
