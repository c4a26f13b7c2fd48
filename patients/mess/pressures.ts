import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import { companion } from './companion.ts'
import type { MessKind } from './mess-kind.ts'

/** Blood pressures that are not a panel of two components: https://hl7.org/fhir/R4/observation.html */
export const pressureMess: readonly MessKind[] = [
  {
    kind: 'component-absent',
    description: 'A blood pressure whose diastolic component has a dataAbsentReason.',
    expectation: 'The systolic value is shown alone, with the reason for the missing one.',
    changes: ['component'],
    appliesTo: isPressure,
    apply: (resource) => {
      const [systolic, diastolic] = componentsOf(resource)
      return [
        withElements(resource, {
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
    description: 'A blood pressure with its diastolic component first.',
    expectation: 'Components are identified by code, never by position.',
    changes: ['component'],
    appliesTo: isPressure,
    apply: (resource) => [
      withElements(resource, { component: componentsOf(resource).toReversed() }),
    ],
  },
  {
    kind: 'pressure-in-two',
    description: 'A blood pressure as two separate Observations, systolic and diastolic.',
    expectation: 'Two values of one instant are one blood pressure; of two instants they are not.',
    changes: ['code', 'component', 'valueQuantity'],
    appliesTo: isPressure,
    apply: (resource) => [
      withElements(resource, componentAlone(resource, 0)),
      companion(resource, 'diastolic', componentAlone(resource, 1)),
    ],
  },
]

function componentsOf(resource: Resource): readonly Resource[] {
  return (resource['component'] ?? []) as readonly Resource[]
}

/** A final panel of systolic and diastolic in this order, both with a value. */
function isPressure(resource: Resource): boolean {
  const codes = componentsOf(resource).map(({ code, valueQuantity }) =>
    valueQuantity === undefined ? undefined : loincOf(code as Resource),
  )
  return resource['status'] === 'final' && codes.join() === '8480-6,8462-4'
}

function loincOf(code: Resource): unknown {
  return (code['coding'] as readonly Resource[])[0]?.['code']
}

function componentAlone(resource: Resource, place: 0 | 1): Readonly<Record<string, unknown>> {
  const component = componentsOf(resource)[place]
  return {
    code: component?.['code'],
    valueQuantity: component?.['valueQuantity'],
    component: undefined,
  }
}
