import { codeSystems } from '#src/r4/code-systems.ts'

/** The groups of the laboratory list, in reading order. */
export const laboratoryGroups = [
  'renal-and-electrolytes',
  'liver-and-protein',
  'haematology',
  'coagulation',
  'cardiac',
  'diabetes',
  'lipids',
  'thyroid',
  'inflammation-and-iron',
  'further',
] as const

export type LaboratoryGroup = (typeof laboratoryGroups)[number]

/** LOINC codes by group, checked against LOINC's core table. A group decides the order of rows and nothing else. */
const members: Readonly<Record<Exclude<LaboratoryGroup, 'further'>, readonly string[]>> = {
  'renal-and-electrolytes': [
    '2951-2',
    '2823-3',
    '2075-0',
    '2028-9',
    '33037-3',
    '3094-0',
    '2160-0',
    '98979-8',
    // Laboratories report it with the electrolytes; in diabetes it is one test among others.
    '2345-7',
    '14749-6',
    '41653-7',
    '17861-6',
    '2777-1',
    '19123-9',
    '14959-1',
  ],
  'liver-and-protein': ['1742-6', '1920-8', '6768-6', '1975-2', '1751-7', '2885-2'],
  haematology: [
    '718-7',
    '4544-3',
    '789-8',
    '6690-2',
    '751-8',
    '731-0',
    '777-3',
    '787-2',
    '785-6',
    '786-4',
    '788-0',
  ],
  coagulation: ['6301-6', '5902-2'],
  cardiac: ['89579-7', '30934-4', '33762-6'],
  diabetes: ['4548-4'],
  lipids: ['2093-3', '13457-7', '2085-9', '2571-8'],
  thyroid: ['3016-3', '3024-7'],
  'inflammation-and-iron': ['1988-5', '2276-4', '2132-9'],
}

const places = new Map(
  laboratoryGroups.flatMap((group) =>
    group === 'further'
      ? []
      : members[group].map((code, place) => [code, { group, place }] as const),
  ),
)

/** Where an analyte's row belongs; anything not in the table is `further`. */
export function laboratoryPlace(key: string): {
  readonly group: LaboratoryGroup
  readonly place: number
} {
  const [system, code = ''] = key.split('|')
  return (
    (system === codeSystems.loinc ? places.get(code) : undefined) ?? { group: 'further', place: 0 }
  )
}
