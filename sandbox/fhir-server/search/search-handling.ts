import type { SearchTraits } from '#sandbox/personalities/personality.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'

/**
 * How unsupported parameters are handled, by `Prefer: handling`. Without that header the server is strict, although R4
 * says that it SHOULD be lenient: a test EHR that silently ignores a filter would hide the mistake.
 * https://hl7.org/fhir/R4/search.html#3.1.1.3
 */
export interface SearchHandling {
  /** @throws FhirFailure 400 when strict */
  readonly unsupported: (message: string) => void
  /** Messages about what was ignored. */
  readonly ignored: readonly string[]
}

/**
 * @param prefer the Prefer header: https://www.rfc-editor.org/rfc/rfc7240
 * @param unknown what this kind of EHR does without that header
 */
export function searchHandling(
  prefer: string | undefined,
  unknown: SearchTraits['unknown'] = 'refused',
): SearchHandling {
  const prefers = (prefer ?? '')
    .split(/[,;]/)
    .flatMap((each) => /^\s*handling\s*=\s*"?(strict|lenient)"?\s*$/i.exec(each)?.[1] ?? [])
    .map((handling) => handling.toLowerCase())
  const isLenient =
    unknown === 'refused' ? prefers.includes('lenient') : !prefers.includes('strict')
  const ignored: string[] = []
  return {
    ignored,
    unsupported(message) {
      if (!isLenient) throw new FhirFailure(400, 'not-supported', message)
      ignored.push(message)
    },
  }
}
