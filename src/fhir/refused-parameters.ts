import type { FhirError } from './fhir-error.ts'

/** Parameters that change how an answer is delivered, never which resources it holds, and how servers name them. */
const dispensable: ReadonlyMap<string, RegExp> = new Map([
  ['_count', /_count\b|\bcount\b|page.?size/i],
  ['_sort', /_sort\b|\bsort/i],
])

/**
 * What a search can be asked again without after the EHR refused it: what the refusal names of `_count` and `_sort`,
 * or both where it names no parameter at all. Filters are never left out: the answer would be another one.
 */
export function refusedParameters(error: FhirError, url: string): readonly string[] {
  if (error.code !== 'bad-request') return []
  const words = error.diagnostics ?? ''
  const asked = [...new URLSearchParams(url.split('?')[1])].map(([name]) => name)
  const candidates = asked.filter((name) => dispensable.has(name))
  const named = candidates.filter((name) => dispensable.get(name)?.test(words))
  if (named.length > 0) return named
  const namesAnother = asked.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(words))
  return namesAnother ? [] : candidates
}

export function withoutParameters(url: string, names: readonly string[]): string {
  const [path = '', query = ''] = url.split('?')
  const kept = query.split('&').filter((part) => !names.includes(part.split('=')[0] ?? ''))
  return `${path}?${kept.join('&')}`
}
