import type { Clock } from './clock.ts'
import { createPause } from './pause.ts'
import type { RefreshOutcome } from './refresh-request.ts'

export interface Refresher {
  /** The outcome of one refresh; while the token endpoint is left alone, that of the one before. */
  readonly refresh: (send: () => Promise<RefreshOutcome>) => Promise<RefreshOutcome>
  /** Milliseconds until the token endpoint may be asked again; none or fewer if it may be now. */
  readonly remaining: () => number
}

/** The wait after the token endpoint was unavailable: doubled each time, up to the maximum. */
const firstRetryDelayMs = 2_000
const maxRetryDelayMs = 60_000

/** Leaves a token endpoint alone for a while after it was unavailable, however many readers wait for it. */
export function createRefresher(clock: Clock): Refresher {
  const pause = createPause(clock)
  let retryDelayMs = firstRetryDelayMs
  let last: RefreshOutcome | undefined

  return {
    remaining: pause.remaining,
    refresh: async (send) => {
      if (last && pause.remaining() > 0) return last
      last = await send()
      if (last.kind === 'unavailable' || last.kind === 'lost') {
        pause.begin(retryDelayMs)
        retryDelayMs = Math.min(retryDelayMs * 2, maxRetryDelayMs)
      } else {
        pause.begin(0)
        retryDelayMs = firstRetryDelayMs
      }
      return last
    },
  }
}
