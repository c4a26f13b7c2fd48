import { decimal, type Resource } from '../resource-parts.ts'
import { companion } from './companion.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** One measurement that is recorded twice. */
export const repeatMess: readonly MessKind[] = [
  {
    kind: 'two-laboratories',
    description: 'One specimen measured by two laboratories, with different reference ranges.',
    expectation: 'Each result is judged by its own range, and its laboratory is named.',
    changes: [],
    appliesTo: (resource) => {
      const result = numericResult(resource)
      return result?.low !== undefined && result.high !== undefined
    },
    apply: (resource) => [
      resource,
      companion(resource, 'second-laboratory', {
        performer: [{ display: 'Sandbox Reference Laboratory' }],
        ...bySecondLaboratory(resource),
      }),
    ],
  },
  {
    kind: 'overlapping-panels',
    description: 'The same result under two ids, because two panels include it.',
    expectation: 'It is one point, and neither id is lost.',
    changes: [],
    appliesTo: (resource) => numericResult(resource)?.category === 'laboratory',
    apply: (resource) => [resource, companion(resource, 'other-panel', {})],
  },
  {
    kind: 'two-at-one-instant',
    description: 'Two different values of one analyte at one instant.',
    expectation: 'Both can be read, and neither is chosen for the reader.',
    changes: [],
    appliesTo: (resource) => numericResult(resource) !== undefined,
    apply: (resource) => [
      resource,
      companion(resource, 'repeat', { valueQuantity: steppedQuantity(resource, 3) }),
    ],
  },
  {
    kind: 'charted-twice',
    description: 'The same vital sign charted again less than a minute later.',
    expectation: 'Double charting is shown as it is, and is not a trend.',
    changes: [],
    appliesTo: (resource) => numericResult(resource)?.category === 'vital-signs',
    apply: (resource) => [
      resource,
      companion(resource, 'again', {
        effectiveDateTime: secondsLater(numericResult(resource)?.effective ?? '', 40),
      }),
    ],
  },
]

/** One unit of the last digit higher, with a range two units lower, and the flag that follows. */
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

/** The value plus `steps` units of its last digit. */
function steppedQuantity(resource: Resource, steps: number): Resource {
  const { value = 0, digits = 0 } = numericResult(resource) ?? {}
  const quantity = resource['valueQuantity'] as Resource
  return { ...quantity, value: decimal(value + steps * 10 ** -digits, digits) }
}

/** With the same offset. */
function secondsLater(effective: string, seconds: number): string {
  const wall = new Date(Date.parse(`${effective.slice(0, 19)}Z`) + seconds * 1000)
  return `${wall.toISOString().slice(0, 19)}${effective.slice(19)}`
}
