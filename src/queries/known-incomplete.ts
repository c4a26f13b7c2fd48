import type { Doubt, SearchOutcome } from '#src/fhir/search-result.ts'

/** Doubts that say something is missing; the others say only that nothing proves the opposite. */
const missing: readonly Doubt[] = [
  'resource-cap',
  'no-progress',
  'stopped-by-reader',
  'still-loading',
  'next-link-refused',
  'next-link-loop',
  'reported-by-ehr',
  'total-larger',
]

/** Whether resources are known to be missing, which is more than not being proven complete. */
export function isKnownIncomplete(outcome: SearchOutcome): boolean {
  if (outcome.kind === 'incomplete') return outcome.because.some((doubt) => missing.includes(doubt))
  return outcome.kind === 'failed'
}
