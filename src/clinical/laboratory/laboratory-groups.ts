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

/**
 * LOINC codes by group, in reading order: those of mass, of amount, of whole blood and of another method beside each
 * other. Laboratories report glucose with the electrolytes; in diabetes it is one test among others. Every code is in
 * the flowsheet's catalogue too, which is longer and comes later; here are those that most charts hold. A group decides
 * the order of rows and nothing else.
 */
const members: Readonly<Record<Exclude<LaboratoryGroup, 'further'>, string>> = {
  'renal-and-electrolytes':
    '2951-2 2947-0 2823-3 6298-4 2075-0 2069-3 2028-9 20565-8 33037-3 3094-0 6299-2 14937-7 22664-7 ' +
    '2160-0 38483-4 14682-9 98979-8 62238-1 33914-3 77147-7 2345-7 14749-6 2339-0 15074-8 41653-7 17861-6 49765-1 ' +
    '2000-8 2777-1 14879-1 19123-9 2601-3 14959-1',
  'liver-and-protein': '1742-6 1920-8 6768-6 1975-2 14631-6 1751-7 2885-2 10834-0',
  haematology:
    '718-7 4544-3 789-8 6690-2 751-8 731-0 777-3 787-2 785-6 786-4 788-0 21000-5 32207-3 32623-1',
  coagulation: '6301-6 5902-2',
  cardiac: '89579-7 30934-4 33762-6',
  diabetes: '4548-4',
  lipids: '2093-3 14647-2 13457-7 22748-8 18262-6 2085-9 14646-4 2571-8 14927-8',
  thyroid: '3016-3 3024-7 14920-3',
  'inflammation-and-iron': '1988-5 2276-4 2132-9',
}

const places = new Map(
  laboratoryGroups.flatMap((group) =>
    group === 'further'
      ? []
      : members[group].split(' ').map((code, place) => [code, { group, place }] as const),
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
