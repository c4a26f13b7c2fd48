import { decimal, type Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { methodLimits, type MethodLimits } from './method-limits.ts'
import { numericResult } from './numeric-result.ts'

/** Values that are not plain numbers, or cannot be true: https://hl7.org/fhir/R4/observation.html */
export const valueMess: readonly MessKind[] = [
  {
    kind: 'comparator-below',
    description: 'A value below the limit of detection: comparator <.',
    expectation: 'It is neither plotted as the number nor flagged as low.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => hasLimit(resource, methodLimits.detectable),
    apply: (resource) => [compared(resource, '<', methodLimits.detectable)],
  },
  {
    kind: 'comparator-above',
    description: 'A value above what the method can measure: comparator >.',
    expectation: 'It is neither plotted nor flagged as that number.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => hasLimit(resource, methodLimits.measurable),
    apply: (resource) => [compared(resource, '>', methodLimits.measurable)],
  },
  {
    ...textResult('value-haemolysed', 'HEMOLYZED'),
    description: 'HEMOLYZED instead of a value.',
    appliesTo: (resource) => isOneOf(resource, spoiltByHaemolysis),
  },
  {
    ...textResult('value-see-note', 'see note', [{ text: 'Specimen clotted. Please repeat.' }]),
    description: 'The value is "see note", and the rest is in the note.',
    appliesTo: (resource) => numericResult(resource)?.category === 'laboratory',
  },
  {
    ...textResult('value-below-in-words', '<5'),
    description: 'A comparator and a number in valueString: "<5".',
    appliesTo: (resource) => isOneOf(resource, belowFive),
  },
  coded('value-positive', {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
        code: 'POS',
        display: 'Positive',
      },
    ],
    text: 'Positive',
  }),
  coded('value-trace', { text: 'Trace' }),
  {
    kind: 'value-absent',
    description: 'A result without a value, with a dataAbsentReason.',
    expectation: 'The reason is shown, and nothing that looks like normal, zero or not done.',
    changes: ['valueQuantity', 'dataAbsentReason', 'interpretation'],
    appliesTo: (resource) => numericResult(resource) !== undefined,
    apply: (resource) => [
      withElements(resource, {
        valueQuantity: undefined,
        interpretation: undefined,
        dataAbsentReason: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
              code: 'error',
              display: 'Error',
            },
          ],
          text: 'Instrument error',
        },
      }),
    ],
  },
  {
    kind: 'value-haemolysed-potassium',
    description:
      'A potassium of 9.9 mmol/L, flagged HH, with a note that the specimen was haemolysed.',
    expectation:
      'The implausible value is shown with its note, and does not flatten the trend of the others.',
    changes: ['valueQuantity', 'interpretation', 'note'],
    appliesTo: (resource) => isOf(resource, '2823-3', 'mmol/L'),
    apply: (resource) => [
      withElements(valued(resource, 9.9), {
        interpretation: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
                code: 'HH',
              },
            ],
          },
        ],
        note: [{ text: 'Specimen haemolysed.' }],
      }),
    ],
  },
  {
    kind: 'value-weight-in-grams',
    description:
      'A weight of 7000 g next to others in kilograms: the wrong unit or the wrong patient.',
    expectation: 'The implausible value is shown as sent, and not corrected.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => isOf(resource, '29463-7', 'kg'),
    apply: (resource) => [
      withElements(resource, {
        valueQuantity: {
          value: decimal(7000, 0),
          unit: 'g',
          system: 'http://unitsofmeasure.org',
          code: 'g',
        },
      }),
    ],
  },
  {
    kind: 'value-zero',
    description: 'A heart rate of 0, as from a loose electrode.',
    expectation: 'Zero is a value: it is shown and plotted.',
    changes: ['valueQuantity'],
    appliesTo: (resource) => isOf(resource, '8867-4', '/min'),
    apply: (resource) => [valued(resource, 0)],
  },
]

/** CRP, troponin I, NT-proBNP, ferritin, albumin/creatinine ratio, of which 5 is a small value. */
const belowFive = ['1988-5', '89579-7', '33762-6', '2276-4', '14959-1']
/** Potassium, AST, ALT, magnesium, phosphate, of which red cells contain a lot. */
const spoiltByHaemolysis = ['2823-3', '1920-8', '1742-6', '19123-9', '2777-1']
/** CRP and urine albumin: also measured with test strips. */
const reportedInWords = ['1988-5', '14959-1']

function isOneOf(resource: Resource, loincs: readonly string[]): boolean {
  return loincs.includes(numericResult(resource)?.loinc ?? '')
}

function isOf(resource: Resource, loinc: string, ucum: string): boolean {
  const result = numericResult(resource)
  return result?.loinc === loinc && result.ucum === ucum
}

function hasLimit(resource: Resource, limits: MethodLimits): boolean {
  const result = numericResult(resource)
  return result !== undefined && limits[result.loinc]?.flag === (result.flag ?? 'N')
}

/** The limit instead of the number, as a laboratory prints it: `<0.6`, `>35000`. */
function compared(resource: Resource, comparator: '<' | '>', limits: MethodLimits): Resource {
  const limit = limits[numericResult(resource)?.loinc ?? '']
  const made = valued(resource, limit?.value ?? Number.NaN)
  return withElements(made, {
    valueQuantity: { ...(made['valueQuantity'] as Resource), comparator },
  })
}

function valued(resource: Resource, value: number): Resource {
  const digits = numericResult(resource)?.digits ?? 0
  return withElements(resource, {
    valueQuantity: { ...(resource['valueQuantity'] as Resource), value: decimal(value, digits) },
  })
}

function textResult(
  kind: string,
  valueString: string,
  note?: readonly { readonly text: string }[],
): Omit<MessKind, 'description' | 'appliesTo'> {
  return {
    kind,
    expectation: 'Text is shown as text, at its time, and never read as a number.',
    changes: ['valueQuantity', 'valueString', 'interpretation', 'note'],
    apply: (resource) => [
      withElements(resource, {
        valueQuantity: undefined,
        interpretation: undefined,
        valueString,
        note: note ?? resource['note'],
      }),
    ],
  }
}

function coded(kind: string, valueCodeableConcept: Resource): MessKind {
  return {
    kind,
    description: `A coded result instead of a number: ${String(valueCodeableConcept['text'])}.`,
    expectation: 'Coded results are shown in the same row, and break no plot.',
    changes: ['valueQuantity', 'valueCodeableConcept', 'interpretation'],
    appliesTo: (resource) => isOneOf(resource, reportedInWords),
    apply: (resource) => [
      withElements(resource, {
        valueQuantity: undefined,
        interpretation: undefined,
        valueCodeableConcept,
      }),
    ],
  }
}
