import type { SearchOutcome } from '#src/fhir/search-result.ts'
import type { Permission } from '#src/searches/permission.ts'

/** A search within a narrower scope may lack resources silently, so it never counts as complete. */
export function outcomeWithinScope(outcome: SearchOutcome, permission: Permission): SearchOutcome {
  if (permission === 'granted') return outcome
  switch (outcome.kind) {
    case 'complete':
      return { kind: 'incomplete', because: ['narrowed-by-scope'] }
    case 'incomplete':
      return outcome.because.includes('narrowed-by-scope')
        ? outcome
        : { kind: 'incomplete', because: [...outcome.because, 'narrowed-by-scope'] }
    case 'failed':
      return outcome
  }
}
