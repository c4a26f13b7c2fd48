import type { Doubt, SearchOutcome, SearchResult } from '#src/fhir/search-result.ts'

/** How searches that ask for parts of one thing ended together: complete only if each of them is. */
export function mergedOutcome(results: readonly SearchResult[]): SearchOutcome {
  const outcomes = results.map(({ outcome }) => outcome)
  const failed = outcomes.filter((outcome) => outcome.kind === 'failed')
  // What is not asked while the EHR does not answer fails for the reason of those that were.
  const failure = failed.find(({ error }) => error.code !== 'paused') ?? failed[0]
  if (failure) return failure
  const [first, ...others] = new Set<Doubt>(
    outcomes.flatMap((outcome) => (outcome.kind === 'incomplete' ? outcome.because : [])),
  )
  return first === undefined
    ? { kind: 'complete' }
    : { kind: 'incomplete', because: [first, ...others] }
}
