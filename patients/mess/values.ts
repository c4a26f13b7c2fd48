import { decimal, type Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { methodLimits, type MethodLimits } from './method-limits.ts'
import { numericResult } from './numeric-result.ts'

/** Values that are not plain numbers, or cannot be true. Clause: R4 Observation, `value[x]` and dataAbsentReason. */
export const valueMess: readonly MessKind[] = [
  {
    kind: 'comparator-below',
    what: 'A value below the limit of detection: comparator <.',
    serves: 'It is neither plotted as the number nor flagged as low.',
    changes: ['valueQuantity'],
    isFor: (resource) => hasLimit(resource, methodLimits.detectable),
    make: (resource) => [compared(resource, '<', methodLimits.detectable)],
  },
  {
    kind: 'comparator-above',
    what: 'A value above what the method measures: comparator >.',
    serves: 'It is neither plotted as the number nor flagged as if it were it.',
    changes: ['valueQuantity'],
    isFor: (resource) => hasLimit(resource, methodLimits.measurable),
    make: (resource) => [compared(resource, '>', methodLimits.measurable)],
  },
  {
    ...words('value-haemolysed', 'HEMOLYZED'),
    what: 'The laboratory writes HEMOLYZED where the value would be.',
    isFor: (resource) => isOneOf(resource, spoiltByHaemolysis),
  },
  {
    ...words('value-see-note', 'see note', [{ text: 'Specimen clotted. Please repeat.' }]),
    what: 'The value is "see note", and the note holds the rest.',
    isFor: (resource) => numericResult(resource)?.category === 'laboratory',
  },
  {
    ...words('value-below-in-words', '<5'),
    what: 'A comparator and a number in valueString: "<5".',
    isFor: (resource) => isOneOf(resource, belowFive),
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
    what: 'A result without value, with a dataAbsentReason.',
    serves: 'The reason is said; nothing is shown as normal, zero or not done.',
    changes: ['valueQuantity', 'dataAbsentReason', 'interpretation'],
    isFor: (resource) => numericResult(resource) !== undefined,
    make: (resource) => [
      altered(resource, {
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
    what: 'A potassium of 9.9 mmol/L, flagged HH, with a note that the specimen was haemolysed.',
    serves:
      'An implausible value is shown with its note, and may not squash the trend of the rest.',
    changes: ['valueQuantity', 'interpretation', 'note'],
    isFor: (resource) => isOf(resource, '2823-3', 'mmol/L'),
    make: (resource) => [
      altered(valued(resource, 9.9), {
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
    what: 'A weight of 7000 g beside others in kilograms: a unit or a patient mistaken.',
    serves: 'An implausible value is shown as it was sent; it is not corrected.',
    changes: ['valueQuantity'],
    isFor: (resource) => isOf(resource, '29463-7', 'kg'),
    make: (resource) => [
      altered(resource, {
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
    what: 'A heart rate of 0, as a loose monitor sends it.',
    serves: 'Zero is a value: it is shown and charted.',
    changes: ['valueQuantity'],
    isFor: (resource) => isOf(resource, '8867-4', '/min'),
    make: (resource) => [valued(resource, 0)],
  },
]

/** CRP, troponin I, NT-proBNP, ferritin, albumin/creatinine ratio: 5 is a small number of each. */
const belowFive = ['1988-5', '89579-7', '33762-6', '2276-4', '14959-1']
/** Potassium, AST, ALT, magnesium, phosphate: red cells hold much of them. */
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

/** The limit in the place of the number, as a laboratory prints it: `<0.6`, `>35000`. */
function compared(resource: Resource, comparator: '<' | '>', limits: MethodLimits): Resource {
  const limit = limits[numericResult(resource)?.loinc ?? '']
  const made = valued(resource, limit?.value ?? Number.NaN)
  return altered(made, {
    valueQuantity: { ...(made['valueQuantity'] as Resource), comparator },
  })
}

function valued(resource: Resource, value: number): Resource {
  const digits = numericResult(resource)?.digits ?? 0
  return altered(resource, {
    valueQuantity: { ...(resource['valueQuantity'] as Resource), value: decimal(value, digits) },
  })
}

function words(
  kind: string,
  valueString: string,
  note?: readonly { readonly text: string }[],
): Omit<MessKind, 'what' | 'isFor'> {
  return {
    kind,
    serves: 'Words are shown as words, in their place in time, and never read as a number.',
    changes: ['valueQuantity', 'valueString', 'interpretation', 'note'],
    make: (resource) => [
      altered(resource, {
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
    what: `A coded result in the place of a number: ${String(valueCodeableConcept['text'])}.`,
    serves: 'Coded results are shown in the same row, and break no chart.',
    changes: ['valueQuantity', 'valueCodeableConcept', 'interpretation'],
    isFor: (resource) => isOneOf(resource, reportedInWords),
    make: (resource) => [
      altered(resource, {
        valueQuantity: undefined,
        interpretation: undefined,
        valueCodeableConcept,
      }),
    ],
  }
}
