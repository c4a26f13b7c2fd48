import { randomBytes } from 'node:crypto'
import { FhirFailure } from '../answers/fhir-failure.ts'

/** The result that all pages of a search are cut from. It does not change, so pages are stable. */
export interface KeptResult<Result> {
  readonly result: Result
  /** The token of the search, the only one that may follow its links. */
  readonly token: string
  /** How long a link is valid after the last page was fetched. */
  readonly lifetimeMs: number
}

/** If there are more, the oldest result is dropped. */
const maxResults = 500

/** Keeps results for opaque next links: https://hl7.org/fhir/R4/http.html#paging */
export function createResultPages<Result>(now: () => number) {
  const kept = new Map<string, KeptResult<Result> & { usedAt: number }>()

  function forgetOld() {
    for (const [name, { usedAt, lifetimeMs }] of kept) {
      if (usedAt + lifetimeMs >= now() && kept.size < maxResults) return
      kept.delete(name)
    }
  }

  return {
    /** @returns the name to put into links */
    keep(entry: KeptResult<Result>): string {
      forgetOld()
      const name = randomBytes(18).toString('base64url')
      kept.set(name, { ...entry, usedAt: now() })
      return name
    },
    /** @throws FhirFailure 410 for a name that is unknown, too old, or another token's: all three look the same */
    find(name: string, token: string): Result {
      const entry = kept.get(name)
      if (!entry || entry.token !== token || entry.usedAt + entry.lifetimeMs < now()) {
        throw new FhirFailure(
          410,
          'not-found',
          'this page link is not valid, or no longer valid, for this token',
        )
      }
      // Moved to the end, so that the oldest stays first.
      kept.delete(name)
      kept.set(name, { ...entry, usedAt: now() })
      return entry.result
    },
  }
}
