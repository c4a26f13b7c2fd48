import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import { beside } from './beside.ts'
import type { MessKind } from './mess-kind.ts'

/** Blood pressures in other forms than a panel of two. Clause: R4 Observation, `component`. */
export const pressureMess: readonly MessKind[] = [
  {
    kind: 'component-absent',
    what: 'A blood pressure whose diastolic was not measured: a dataAbsentReason in its component.',
    serves: 'Half a blood pressure is shown as half, with the reason.',
    changes: ['component'],
    isFor: isPressure,
    make: (resource) => {
      const [systolic, diastolic] = componentsOf(resource)
      return [
        altered(resource, {
          component: [
            systolic,
            {
              code: diastolic?.['code'],
              dataAbsentReason: {
                coding: [
                  {
                    system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
                    code: 'not-performed',
                    display: 'Not Performed',
                  },
                ],
              },
            },
          ],
        }),
      ]
    },
  },
  {
    kind: 'component-order',
    what: 'A blood pressure with its diastolic component first.',
    serves: 'Components are told by their codes, never by their places.',
    changes: ['component'],
    isFor: isPressure,
    make: (resource) => [altered(resource, { component: componentsOf(resource).toReversed() })],
  },
  {
    kind: 'pressure-in-two',
    what: 'A blood pressure as two Observations of their own, systolic and diastolic.',
    serves: 'Two halves of one instant are one blood pressure; of two instants they are not.',
    changes: ['code', 'component', 'valueQuantity'],
    isFor: isPressure,
    make: (resource) => [
      altered(resource, half(resource, 0)),
      beside(resource, 'diastolic', half(resource, 1)),
    ],
  },
]

function componentsOf(resource: Resource): readonly Resource[] {
  return (resource['component'] ?? []) as readonly Resource[]
}

/** A final panel of systolic and diastolic, in this order, each with a value. */
function isPressure(resource: Resource): boolean {
  const codes = componentsOf(resource).map(({ code, valueQuantity }) =>
    valueQuantity === undefined ? undefined : loincOf(code as Resource),
  )
  return resource['status'] === 'final' && codes.join() === '8480-6,8462-4'
}

function loincOf(code: Resource): unknown {
  return (code['coding'] as readonly Resource[])[0]?.['code']
}

function half(resource: Resource, place: 0 | 1): Readonly<Record<string, unknown>> {
  const component = componentsOf(resource)[place]
  return {
    code: component?.['code'],
    valueQuantity: component?.['valueQuantity'],
    component: undefined,
  }
}
