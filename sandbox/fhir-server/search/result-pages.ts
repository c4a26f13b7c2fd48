import { randomBytes } from 'node:crypto'
import { FhirFailure } from '../answers/fhir-failure.ts'

/** What the pages of one search are cut from: fixed when the search was done, so that pages are stable. */
export interface KeptResult<Result> {
  readonly result: Result
  /** The token that made it, and the only one that may follow its links. */
  readonly token: string
}

/** A link is good this long after the last page that was fetched. */
const life = 10 * 60_000
/** Beyond this many, the oldest result is forgotten. */
const most = 500

/** Results behind opaque next links (R4 http.html, "Paging"). */
export function createResultPages<Result>(now: () => number) {
  const kept = new Map<string, KeptResult<Result> & { usedAt: number }>()

  function forgetOld() {
    for (const [name, { usedAt }] of kept) {
      if (usedAt + life >= now() && kept.size < most) return
      kept.delete(name)
    }
  }

  return {
    /** @returns the name that links carry */
    keep(entry: KeptResult<Result>): string {
      forgetOld()
      const name = randomBytes(18).toString('base64url')
      kept.set(name, { ...entry, usedAt: now() })
      return name
    },
    /** @throws FhirFailure 410 for a name that is unknown, too old, or another token's: all three look the same */
    find(name: string, token: string): Result {
      const entry = kept.get(name)
      if (!entry || entry.token !== token || entry.usedAt + life < now()) {
        throw new FhirFailure(
          410,
          'not-found',
          'this page link is not, or no longer, good for this token',
        )
      }
      // Put last again, so that the oldest stays first.
      kept.delete(name)
      kept.set(name, { ...entry, usedAt: now() })
      return entry.result
    },
  }
}
