import { FhirFailure } from '../answers/fhir-failure.ts'

/**
 * What becomes of parameters this server does not support: R4 search.html 3.1.1.3, `Prefer: handling`. Without the
 * header it is strict, against the page's SHOULD: a test EHR that quietly ignores a filter hides the mistake it is
 * there to show.
 */
export interface SearchHandling {
  /** @throws FhirFailure 400 when strict */
  readonly unsupported: (words: string) => void
  /** What was ignored, in words. */
  readonly ignored: readonly string[]
}

/** @param prefer the Prefer header (RFC 7240) */
export function searchHandling(prefer: string | undefined): SearchHandling {
  const isLenient = (prefer ?? '')
    .split(/[,;]/)
    .some((preference) => /^\s*handling\s*=\s*"?lenient"?\s*$/i.test(preference))
  const ignored: string[] = []
  return {
    ignored,
    unsupported(words) {
      if (!isLenient) throw new FhirFailure(400, 'not-supported', words)
      ignored.push(words)
    },
  }
}
