import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Codes and categories that are local, contradictory, missing or wrong: https://hl7.org/fhir/R4/datatypes.html#CodeableConcept */
export const codingMess: readonly MessKind[] = [
  {
    kind: 'code-local-only',
    description: "A code of the laboratory's own system, without LOINC.",
    expectation:
      'It is shown by its name, and not joined to a LOINC row because its name is similar.',
    changes: ['code'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, {
        code: {
          ...codeOf(resource),
          coding: [
            {
              system: 'https://sandbox.example/laboratory-tests',
              code: `T${numericResult(resource)?.loinc.replace('-', '') ?? ''}`,
              display: nameOf(resource),
            },
          ],
        },
      }),
    ],
  },
  {
    kind: 'codings-disagree',
    description: 'A potassium with a second coding, for sodium.',
    expectation: 'The contradiction is shown, and the result does not appear in both rows.',
    changes: ['code'],
    appliesTo: (resource) => numericResult(resource)?.loinc === '2823-3',
    apply: (resource) => [
      withElements(resource, {
        code: {
          ...codeOf(resource),
          coding: [
            ...(codeOf(resource)['coding'] as readonly Resource[]),
            {
              system: 'http://loinc.org',
              code: '2951-2',
              display: 'Sodium [Moles/volume] in Serum or Plasma',
            },
          ],
        },
      }),
    ],
  },
  {
    kind: 'display-long',
    description: 'A display of 300 characters, without a shorter text.',
    expectation: 'The long name can be read in full, and pushes nothing else off the screen.',
    changes: ['code'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, {
        code: {
          coding: (codeOf(resource)['coding'] as readonly Resource[]).map((coding) => ({
            ...coding,
            display: longer(nameOf(resource)),
          })),
        },
      }),
    ],
  },
  {
    kind: 'category-missing',
    description: 'A result without a category.',
    expectation: 'A search by category does not find it, and no category is guessed.',
    changes: ['category'],
    appliesTo: isResult,
    apply: (resource) => [withElements(resource, { category: undefined })],
  },
  {
    kind: 'category-words-only',
    description: 'A category as text, without a code.',
    expectation: 'Text is not a code: a search by category does not find it.',
    changes: ['category'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, {
        category: [
          {
            text: numericResult(resource)?.category === 'laboratory' ? 'Laboratory' : 'Vital Signs',
          },
        ],
      }),
    ],
  },
  {
    kind: 'category-misspelled',
    description: 'A vital sign with the category vital-sign, which is not in the code system.',
    expectation: 'An unknown code is not read as a similar one.',
    changes: ['category'],
    appliesTo: (resource) => numericResult(resource)?.category === 'vital-signs',
    apply: (resource) => [
      withElements(resource, {
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/observation-category',
                code: 'vital-sign',
              },
            ],
          },
        ],
      }),
    ],
    intendedErrors: [/^Unknown code '.*observation-category#vital-sign'/],
  },
  {
    kind: 'interpretation-local',
    description: "A flag of the laboratory's own system, X9, that nobody else understands.",
    expectation: 'An unknown flag is never shown as normal.',
    changes: ['interpretation'],
    appliesTo: (resource) => numericResult(resource)?.category === 'laboratory',
    apply: (resource) => [
      withElements(resource, {
        interpretation: [{ coding: [{ system: 'https://sandbox.example/flags', code: 'X9' }] }],
      }),
    ],
  },
  {
    kind: 'performer-dangling',
    description: 'A performer that does not exist: the reference leads nowhere.',
    expectation: 'Only what the reference would have shown is missing.',
    changes: ['performer'],
    appliesTo: isResult,
    apply: (resource) => [
      withElements(resource, { performer: [{ reference: 'Practitioner/not-there' }] }),
    ],
  },
]

function isResult(resource: Resource): boolean {
  return numericResult(resource) !== undefined
}

function codeOf(resource: Resource): Resource {
  return resource['code'] as Resource
}

function nameOf(resource: Resource): string {
  const { text, coding } = codeOf(resource)
  return String(text ?? (coding as readonly Resource[])[0]?.['display'])
}

/** Exactly 300 characters, in the style of laboratory systems. */
function longer(name: string): string {
  const more = `; method: reported by the instrument interface without abbreviation`
  return `${name}${more.repeat(5)}`.slice(0, 300)
}
