import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Units that are missing, only words, or spelled otherwise than UCUM does. Clause: R4 datatypes, "Quantity". */
export const unitMess: readonly MessKind[] = [
  {
    kind: 'unit-missing',
    what: 'A number without any unit.',
    serves: 'A result with no unit is never joined to a line, and no unit is supplied.',
    changes: ['valueQuantity'],
    isFor: (resource) => numericResult(resource) !== undefined,
    make: (resource) => [
      requantified(resource, { unit: undefined, system: undefined, code: undefined }),
    ],
  },
  {
    kind: 'unit-words-only',
    what: 'A unit in words, without system and code.',
    serves: 'The printed unit is shown as it was sent, and not taken for a UCUM code.',
    changes: ['valueQuantity'],
    isFor: (resource) => numericResult(resource) !== undefined,
    make: (resource) => [requantified(resource, { system: undefined, code: undefined })],
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
    'A unit of another dimension is never joined, converted or corrected unsaid.',
  ),
  {
    ...spelled(
      'unit-beats',
      '/min',
      'beats/min',
      'A rate coded beats/min, which UCUM does not know.',
      'A code that is no UCUM is shown, and compared with nothing.',
    ),
    intendedErrors: [/^Error processing unit 'beats\/min'/],
  },
  {
    ...spelled(
      'unit-milliequivalents',
      'mmol/L',
      'mEq/L',
      'mmol/L coded mEq/L, which UCUM spells meq/L and which is no mmol/L for divalent ions.',
      'A code that is no UCUM is shown, and compared with nothing.',
    ),
    intendedErrors: [/^Error processing unit 'mEq\/L'/],
  },
  {
    kind: 'unit-mmhg',
    what: 'Both components of a blood pressure coded mmHg in the place of mm[Hg].',
    serves: 'A blood pressure is shown all the same, with its unit as it was sent.',
    changes: ['component'],
    isFor: (resource) => componentsOf(resource).length === 2 && resource['status'] === 'final',
    make: (resource) => [
      altered(resource, {
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
  what: string,
  serves: string,
): MessKind {
  return {
    kind,
    what,
    serves,
    changes: ['valueQuantity'],
    isFor: (resource) => numericResult(resource)?.ucum === ucum,
    make: (resource) => [requantified(resource, { unit: spelling, code: spelling })],
  }
}

function requantified(resource: Resource, elements: Readonly<Record<string, unknown>>): Resource {
  const quantity = resource['valueQuantity'] as Resource
  return altered(resource, { valueQuantity: altered(quantity, elements) })
}

function componentsOf(resource: Resource): readonly Resource[] {
  const components = (resource['component'] ?? []) as readonly Resource[]
  return components.filter(
    ({ valueQuantity }) => (valueQuantity as Resource | undefined)?.['code'] === 'mm[Hg]',
  )
}
