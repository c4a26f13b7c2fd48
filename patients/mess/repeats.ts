import { decimal, type Resource } from '../resource-parts.ts'
import { beside } from './beside.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** One measurement that is there twice. */
export const repeatMess: readonly MessKind[] = [
  {
    kind: 'two-laboratories',
    what: 'One specimen measured by two laboratories, with different reference ranges.',
    serves: 'Each result is judged by its own range and says whose it is.',
    changes: [],
    isFor: (resource) => {
      const result = numericResult(resource)
      return result?.low !== undefined && result.high !== undefined
    },
    make: (resource) => [
      resource,
      beside(resource, 'second-laboratory', {
        performer: [{ display: 'Sandbox Reference Laboratory' }],
        ...bySecondLaboratory(resource),
      }),
    ],
  },
  {
    kind: 'overlapping-panels',
    what: 'The same result under two ids, because two panels ask for it.',
    serves: 'One measurement is not two points, and neither id is lost.',
    changes: [],
    isFor: (resource) => numericResult(resource)?.category === 'laboratory',
    make: (resource) => [resource, beside(resource, 'other-panel', {})],
  },
  {
    kind: 'two-at-one-instant',
    what: 'Two different values of one analyte at one instant.',
    serves: 'Both are reachable; neither is chosen for the reader.',
    changes: [],
    isFor: (resource) => numericResult(resource) !== undefined,
    make: (resource) => [
      resource,
      beside(resource, 'repeat', { valueQuantity: steppedQuantity(resource, 3) }),
    ],
  },
  {
    kind: 'charted-twice',
    what: 'A vital sign charted again, the same, less than a minute later.',
    serves: 'Double charting is shown as it is and makes no trend.',
    changes: [],
    isFor: (resource) => numericResult(resource)?.category === 'vital-signs',
    make: (resource) => [
      resource,
      beside(resource, 'again', {
        effectiveDateTime: secondsLater(numericResult(resource)?.effective ?? '', 40),
      }),
    ],
  },
]

/** One more in the last digit, against a range that is two lower at both ends, flagged accordingly. */
function bySecondLaboratory(resource: Resource): Readonly<Record<string, unknown>> {
  const { value = 0, digits = 0, low = 0, high = 0 } = numericResult(resource) ?? {}
  const step = 10 ** -digits
  const quantity = resource['valueQuantity'] as Resource
  const limits = [Math.max(0, low - 2 * step), high - 2 * step] as const
  const second = value + step
  const code = second > limits[1] ? 'H' : second < limits[0] ? 'L' : 'N'
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
  return {
    valueQuantity: steppedQuantity(resource, 1),
    interpretation: [{ coding: [{ system, code }] }],
    referenceRange: [
      {
        low: { ...quantity, value: decimal(limits[0], digits) },
        high: { ...quantity, value: decimal(limits[1], digits) },
      },
    ],
  }
}

/** The value, that many units of its last digit higher. */
function steppedQuantity(resource: Resource, steps: number): Resource {
  const { value = 0, digits = 0 } = numericResult(resource) ?? {}
  const quantity = resource['valueQuantity'] as Resource
  return { ...quantity, value: decimal(value + steps * 10 ** -digits, digits) }
}

/** The same offset as written. */
function secondsLater(effective: string, seconds: number): string {
  const wall = new Date(Date.parse(`${effective.slice(0, 19)}Z`) + seconds * 1000)
  return `${wall.toISOString().slice(0, 19)}${effective.slice(19)}`
}
