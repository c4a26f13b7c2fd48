import { decimal, type Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import { beside } from './beside.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Results that were wrong, changed, or came in more than one version. Clause: R4 Observation, `status`. */
export const versionMess: readonly MessKind[] = [
  {
    kind: 'entered-in-error',
    what: 'A value ten times too high, entered in error, and the corrected result under another id.',
    serves: 'What was entered in error is never a value, and is counted as left out.',
    changes: ['status', 'valueQuantity'],
    isFor: isNonZero,
    make: (resource) => [
      altered(
        revalued(resource, (value) => value * 10),
        { status: 'entered-in-error' },
      ),
      beside(resource, 'corrected', {}),
    ],
  },
  changed('amended', 'An amended result: words were added, and the value was changed.'),
  changed('corrected', 'A corrected result: the value that was released first was wrong.'),
  {
    kind: 'preliminary-then-final',
    what: 'A preliminary result of another value, left standing beside the final one.',
    serves: 'Preliminary is told from final, and both are reachable.',
    changes: [],
    isFor: isNonZero,
    make: (resource) => [
      resource,
      beside(
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

/** R4 keeps earlier versions in the history alone: the resource holds the true value, its note the earlier one. */
function changed(status: 'amended' | 'corrected', what: string): MessKind {
  return {
    kind: status,
    what,
    serves: 'A changed result says so wherever its value stands.',
    changes: ['status', 'note'],
    isFor: isNonZero,
    make: (resource) => {
      const { value = 0, digits = 0, unit = '' } = numericResult(resource) ?? {}
      const earlier = `${(value * 1.2).toFixed(digits)} ${unit}`
      return [altered(resource, { status, note: [{ text: `Released first as ${earlier}.` }] })]
    },
  }
}

function revalued(resource: Resource, revalue: (value: number) => number): Resource {
  const { value = 0, digits = 0 } = numericResult(resource) ?? {}
  return altered(resource, {
    valueQuantity: {
      ...(resource['valueQuantity'] as Resource),
      value: decimal(revalue(value), digits),
    },
  })
}
