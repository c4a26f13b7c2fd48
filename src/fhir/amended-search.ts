import type { Bundle, BundleEntry } from 'fhir/r4'
import type { EhrCodes } from '#src/ehr-families/ehr-family.ts'
import { sent } from '#src/r4/sent.ts'
import { everyCode } from './every-code.ts'
import { FhirError } from './fhir-error.ts'
import { issueText, reportedIssues } from './operation-outcome.ts'
import type { Refusal } from './search-result.ts'

/** A search as it is asked again after the EHR refused its form. */
export interface AmendedSearch {
  readonly url: string
  readonly refusal: Refusal
}

/** Codes of issues that say that it is the request that is wrong: https://hl7.org/fhir/R4/valueset-issue-type.html */
const refusing: readonly string[] = [
  'invalid',
  'structure',
  'required',
  'value',
  'invariant',
  'not-supported',
  'code-invalid',
  'too-long',
]

/**
 * The refusal of a request in an answer to it; undefined where there is none. Some servers refuse with 200, by errors in
 * the place of results, or by a code that access is restricted, whatever its severity.
 * @param answer an error, or the body of a first page that has no results
 */
export function refusalIn(
  answer: PromiseSettledResult<unknown>,
  { noResults, restricted }: Pick<EhrCodes, 'noResults' | 'restricted'>,
): FhirError | undefined {
  if (answer.status === 'rejected')
    return answer.reason instanceof FhirError && answer.reason.code === 'bad-request'
      ? answer.reason
      : undefined
  const { resourceType, entry } = sent<Bundle>(answer.value)
  const outcomes =
    resourceType === 'Bundle' && Array.isArray(entry)
      ? entry.map((each) => sent<BundleEntry>(each).resource)
      : [answer.value]
  const issues = outcomes.flatMap(reportedIssues)
  const withCode = (codes: readonly string[]) =>
    issues.filter(({ details }) => details.some((code) => codes.includes(code)))
  const [restricting] = withCode(restricted)
  if (restricting)
    return new FhirError('restricted', { httpStatus: 200, diagnostics: issueText(restricting) })
  const errors = issues.filter(
    ({ severity, code }) =>
      (severity === 'error' || severity === 'fatal') && refusing.includes(code),
  )
  if (withCode(noResults).length > 0 || errors.length === 0) return undefined
  const diagnostics = errors.map(issueText).join('; ')
  return new FhirError('bad-request', { httpStatus: 200, diagnostics })
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
 * names of `_count`, `_sort` and `code`, or without all of them where it names no parameter at all, the first time.
 * Undefined where that would be another question: other filters are never left out.
 */
export function amendedSearch(
  error: FhirError,
  search: string,
  isAgain = false,
): AmendedSearch | undefined {
  if (error.code !== 'bad-request') return undefined
  const words = error.diagnostics ?? ''
  const [resourceType = '', query = ''] = search.split('?')
  const asked = [...new URLSearchParams(query)].map(([name]) => name)
  const candidates = asked.filter((name) => dispensable.has(name))
  const named = candidates.filter((name) => dispensable.get(name)?.test(words))
  if (named.length > 0) return without(named)
  const statuses = everyCode[resourceType]?.['status']
  if (statuses !== undefined && !asked.includes('status') && wantsStatus.test(words))
    return {
      url: `${search}&status=${statuses}`,
      refusal: { parameters: [], added: ['status'], error },
    }
  const namesAnother = asked.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(words))
  return isAgain || namesAnother || candidates.length === 0 ? undefined : without(candidates)

  function without(names: readonly string[]): AmendedSearch {
    const kept = query.split('&').filter((part) => !names.includes(part.split('=')[0] ?? ''))
    return {
      url: `${resourceType}?${kept.join('&')}`,
      refusal: { parameters: names, added: [], error },
    }
  }
}
