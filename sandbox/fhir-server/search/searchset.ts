import type { StoredResource } from '#sandbox/store/stored-resource.ts'

/** The content of a searchset Bundle. */
export interface Searchset {
  readonly self: string
  readonly next: string | undefined
  readonly total: number | undefined
  readonly matches: readonly EntryText[]
  readonly included: readonly EntryText[]
  /** OperationOutcomes about the search itself. */
  readonly outcomes: readonly object[]
}

export interface EntryText {
  readonly fullUrl: string
  readonly text: string
}

/** As JSON text, so that resources stay as they were written: https://hl7.org/fhir/R4/bundle.html#searchset */
export function searchsetText(searchset: Searchset): string {
  const { self, next, total, matches, included, outcomes } = searchset
  const links = [
    { relation: 'self', url: self },
    ...(next === undefined ? [] : [{ relation: 'next', url: next }]),
  ]
  const entries = [
    ...matches.map((entry) => entryText(entry, 'match')),
    ...included.map((entry) => entryText(entry, 'include')),
    ...outcomes.map(
      (outcome) => `{"resource":${JSON.stringify(outcome)},"search":{"mode":"outcome"}}`,
    ),
  ]
  return [
    '{"resourceType":"Bundle","type":"searchset"',
    ...(total === undefined ? [] : [`,"total":${String(total)}`]),
    `,"link":${JSON.stringify(links)}`,
    ...(entries.length === 0 ? [] : [`,"entry":[${entries.join(',')}]`]),
    '}',
  ].join('')
}

export function entryFor(
  { resourceType, id }: StoredResource,
  text: string,
  fhirServerUrl: string,
): EntryText {
  return { fullUrl: `${fhirServerUrl}/${resourceType}/${id}`, text }
}

function entryText({ fullUrl, text }: EntryText, mode: 'match' | 'include'): string {
  return `{"fullUrl":${JSON.stringify(fullUrl)},"resource":${text},"search":{"mode":"${mode}"}}`
}
