import { everyCode } from './every-code.ts'
import type { FhirError } from './fhir-error.ts'

/** A search as it is asked again, once, after the EHR refused its form. */
export interface AmendedSearch {
  readonly url: string
  /** Parameters that were left out. */
  readonly without: readonly string[]
  /** Parameters that the EHR wanted. */
  readonly added: readonly string[]
}

/**
 * Parameters without which the answer still holds everything that was asked for, and how servers name them: those that
 * change how it is delivered, and `code`, which is only asked for beside a category and a date, and is told apart here.
 */
const dispensable: ReadonlyMap<string, RegExp> = new Map([
  ['_count', /_count\b|\bcount\b|page.?size/i],
  ['_sort', /_sort\b|\bsort/i],
  ['code', /\bcode\b/i],
])

/**
 * Some servers want a status: "servers MAY require that a status parameter be supplied"
 * (https://hl7.org/fhir/us/core/general-requirements.html#search-for-servers-requiring-status).
 */
const wantsStatus =
  /\bstatus\b.*\b(required?|needed|missing|mandatory|expected|must|obligatoire|requis|manquant)\b|\b(requires?|needs?|missing|must|specify|supply|provide|include|expects?|expected|without)\b.*\bstatus\b/i

/**
 * What is asked in place of a search that was refused: with every status where the refusal wants one; without what it
 * names of `_count`, `_sort` and `code`, or without all of them where it names no parameter at all. Undefined where that
 * would be another question: other filters are never left out.
 */
export function amendedSearch(error: FhirError, search: string): AmendedSearch | undefined {
  if (error.code !== 'bad-request') return undefined
  const words = error.diagnostics ?? ''
  const [resourceType = '', query = ''] = search.split('?')
  const asked = [...new URLSearchParams(query)].map(([name]) => name)
  const candidates = asked.filter((name) => dispensable.has(name))
  const named = candidates.filter((name) => dispensable.get(name)?.test(words))
  if (named.length > 0) return without(search, named)
  const statuses = everyCode[resourceType]?.['status']
  if (statuses !== undefined && !asked.includes('status') && wantsStatus.test(words))
    return { url: `${search}&status=${statuses}`, without: [], added: ['status'] }
  const namesAnother = asked.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(words))
  return namesAnother || candidates.length === 0 ? undefined : without(search, candidates)
}

function without(search: string, names: readonly string[]): AmendedSearch {
  const [path = '', query = ''] = search.split('?')
  const kept = query.split('&').filter((part) => !names.includes(part.split('=')[0] ?? ''))
  return { url: `${path}?${kept.join('&')}`, without: names, added: [] }
}
