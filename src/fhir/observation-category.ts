import type { FhirResource, Observation } from 'fhir/r4'
import { codings } from '#src/r4/codeable-concept.ts'
import { elements, sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

/** https://hl7.org/fhir/R4/valueset-observation-category.html */
const categories: readonly string[] = [
  'social-history',
  'vital-signs',
  'imaging',
  'laboratory',
  'procedure',
  'survey',
  'exam',
  'therapy',
  'activity',
]

/**
 * What vendors write for a category in codings of their own, or as text, in lower case with hyphens between the words.
 * Anything else is not recognised: it neither proves nor disproves a category.
 */
const localNames: ReadonlyMap<string, string> = new Map([
  ['vital', 'vital-signs'],
  ['vitals', 'vital-signs'],
  ['vital-sign', 'vital-signs'],
  ['signes-vitaux', 'vital-signs'],
  ['lab', 'laboratory'],
  ['labs', 'laboratory'],
  ['lab-result', 'laboratory'],
  ['lab-results', 'laboratory'],
  ['laboratory-result', 'laboratory'],
  ['laboratory-results', 'laboratory'],
  ['laboratoire', 'laboratory'],
  ['radiology', 'imaging'],
  ['imagerie', 'imaging'],
])

/**
 * The code systems whose codes are categories and nothing else, by the last part of their address: HL7's at
 * terminology.hl7.org, its older addresses under hl7.org/fhir, the value set's address sent as a system, and US Core's.
 */
const categorySystems: readonly string[] = ['observation-category', 'us-core-category']

/**
 * The categories that a resource states, from every coding of every category, whatever their order. Codings of category
 * systems and of HL7's own codes decide, since a search by code would find those; where there is none, a vendor's own
 * code, its display and the text are understood by name. Empty where no category was sent or recognised.
 * https://hl7.org/fhir/R4/observation-definitions.html#Observation.category
 */
export function statedCategories(resource: FhirResource): readonly string[] {
  const concepts = elements(sent<Observation>(resource).category)
  const codes = concepts.flatMap((concept) => codings(concept))
  const coded = codes.flatMap(({ system, code }) => {
    const name = nameFrom(code)
    return isCategorySystem(system) || categories.includes(name)
      ? [localNames.get(name) ?? name]
      : []
  })
  if (coded.length > 0) return [...new Set(coded)]
  const written = [
    ...codes.flatMap(({ code, display }) => [code, display]),
    ...concepts.map((concept) => text(concept.text)),
  ]
  const named = written
    .map(nameFrom)
    .map((name) => (categories.includes(name) ? name : localNames.get(name)))
  return [...new Set(named.filter((each) => each !== undefined))]
}

function isCategorySystem(system: string | undefined): boolean {
  const address = system?.split('|')[0]?.replace(/\/$/, '').toLowerCase()
  return categorySystems.some((name) => address?.endsWith(`/${name}`) === true)
}

function nameFrom(written: string | undefined): string {
  return (
    written
      ?.trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '-') ?? ''
  )
}
