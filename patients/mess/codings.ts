import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** Codes and categories that are local, contradictory, absent or wrong. Clause: R4 datatypes, "CodeableConcept". */
export const codingMess: readonly MessKind[] = [
  {
    kind: 'code-local-only',
    what: "A code of the laboratory's own system, no LOINC.",
    serves: 'It is shown by its name and joined to no LOINC row by a likeness of words.',
    changes: ['code'],
    isFor: isResult,
    make: (resource) => [
      altered(resource, {
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
    what: 'A potassium whose second coding is that of sodium.',
    serves: 'A contradiction is said, and the result is not shown in both rows.',
    changes: ['code'],
    isFor: (resource) => numericResult(resource)?.loinc === '2823-3',
    make: (resource) => [
      altered(resource, {
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
    what: 'A display of 300 characters, and no shorter text.',
    serves: 'A long name is reachable in full and pushes nothing else off the screen.',
    changes: ['code'],
    isFor: isResult,
    make: (resource) => [
      altered(resource, {
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
    what: 'A result without category.',
    serves: 'It is not found by a search for a category, and none is guessed.',
    changes: ['category'],
    isFor: isResult,
    make: (resource) => [altered(resource, { category: undefined })],
  },
  {
    kind: 'category-words-only',
    what: 'A category in words, without code.',
    serves: 'Words are no code: a search for a category does not find it.',
    changes: ['category'],
    isFor: isResult,
    make: (resource) => [
      altered(resource, {
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
    what: 'A vital sign in the category vital-sign, which the code system does not have.',
    serves: 'An unknown code is taken for what it says, not for what it resembles.',
    changes: ['category'],
    isFor: (resource) => numericResult(resource)?.category === 'vital-signs',
    make: (resource) => [
      altered(resource, {
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
    what: "A flag of the laboratory's own system, X9, that nobody else can read.",
    serves: 'An unknown flag is never shown as normal.',
    changes: ['interpretation'],
    isFor: (resource) => numericResult(resource)?.category === 'laboratory',
    make: (resource) => [
      altered(resource, {
        interpretation: [{ coding: [{ system: 'https://sandbox.example/flags', code: 'X9' }] }],
      }),
    ],
  },
  {
    kind: 'performer-dangling',
    what: 'A performer who is not there: the reference leads nowhere.',
    serves: 'A reference that cannot be read costs its own place only.',
    changes: ['performer'],
    isFor: isResult,
    make: (resource) => [
      altered(resource, { performer: [{ reference: 'Practitioner/not-there' }] }),
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

/** Exactly 300 characters, of the kind that laboratory systems put together. */
function longer(name: string): string {
  const more = `; method: reported by the instrument interface without abbreviation`
  return `${name}${more.repeat(5)}`.slice(0, 300)
}
