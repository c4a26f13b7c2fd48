import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Units that are missing, text only, or not spelled as in UCUM: https://hl7.org/fhir/R4/datatypes.html#Quantity */
export const unitMess: readonly MessKind[] = [
  {
    kind: 'unit-missing',
    description: 'A number without a unit.',
    expectation: 'A result with no unit is never joined to one in a unit, and no unit is assumed.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => numericResult(resource) !== undefined,
    apply: (resource) => [
      requantified(resource, { unit: undefined, system: undefined, code: undefined }),
    ],
  },
  {
    kind: 'unit-words-only',
    description: 'A unit as text, without system and code.',
    expectation: 'The printed unit is shown as sent, and not treated as a UCUM code.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => numericResult(resource) !== undefined,
    apply: (resource) => [requantified(resource, { system: undefined, code: undefined })],
  },
  spelled(
    'unit-small-litre',
    'mg/dL',
    'mg/dl',
    'mg/dL spelled mg/dl: valid UCUM, and the same unit.',
    'Two spellings of one unit are one line.',
  ),
  spelled(
    'unit-kelvin',
    '10*3/uL',
    'K/uL',
    'Thousands per microlitre coded K/uL: valid UCUM, but it says kelvin per microlitre.',
    'A unit of another dimension is never silently joined, converted or corrected.',
  ),
  {
    ...spelled(
      'unit-beats',
      '/min',
      'beats/min',
      'A rate coded beats/min, which is not in UCUM.',
      'A code that is not UCUM is shown, and not compared with anything.',
    ),
    intendedErrors: [/^Error processing unit 'beats\/min'/],
  },
  {
    ...spelled(
      'unit-milliequivalents',
      'mmol/L',
      'mEq/L',
      'mmol/L coded mEq/L, which UCUM spells meq/L, and which differs from mmol/L for divalent ions.',
      'A code that is not UCUM is shown, and not compared with anything.',
    ),
    intendedErrors: [/^Error processing unit 'mEq\/L'/],
  },
  {
    kind: 'unit-mmhg',
    description: 'Both components of a blood pressure coded mmHg instead of mm[Hg].',
    expectation: 'The blood pressure is still shown, with its unit as sent.',
    changes: ['component'],
    appliesTo: (resource) => componentsOf(resource).length === 2 && resource['status'] === 'final',
    apply: (resource) => [
      withElements(resource, {
        component: componentsOf(resource).map((component) => ({
          ...component,
          valueQuantity: { ...(component['valueQuantity'] as Resource), code: 'mmHg' },
        })),
      }),
    ],
    intendedErrors: [/^Error processing unit 'mmHg'/],
  },
]

function spelled(
  kind: string,
  ucum: string,
  spelling: string,
  description: string,
  expectation: string,
): MessKind {
  return {
    kind,
    description,
    expectation,
    changes: ['valueQuantity'],
    appliesTo: (resource) => numericResult(resource)?.ucum === ucum,
    apply: (resource) => [requantified(resource, { unit: spelling, code: spelling })],
  }
}

function requantified(resource: Resource, elements: Readonly<Record<string, unknown>>): Resource {
  const quantity = resource['valueQuantity'] as Resource
  return withElements(resource, { valueQuantity: withElements(quantity, elements) })
}

function componentsOf(resource: Resource): readonly Resource[] {
  const components = (resource['component'] ?? []) as readonly Resource[]
  return components.filter(
    ({ valueQuantity }) => (valueQuantity as Resource | undefined)?.['code'] === 'mm[Hg]',
  )
}
