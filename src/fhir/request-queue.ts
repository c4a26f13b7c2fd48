/** Where a request waits. References are read beside searches, so that neither waits for all of the other. */
export type Lane = 'search' | 'reference'

export interface Turn {
  readonly lane: Lane
  /** A lower number is sent first; equal ones in the order in which they were asked for. */
  readonly priority: number
}

export interface RequestQueue {
  /** Calls `send` when its turn has come; the request is in flight until the promise is settled. */
  readonly run: <Answer>(turn: Turn, send: () => Promise<Answer>) => Promise<Answer>
}

interface Waiting {
  readonly turn: Turn
  readonly start: () => void
}

/** So many references may be in flight while searches wait. */
const referencesBesideSearches = 2

/** Sends at most `maxInFlight` requests at a time. What is asked for in one go is put in order before any is sent. */
export function createRequestQueue(maxInFlight: number): RequestQueue {
  const waiting = { search: [] as Waiting[], reference: [] as Waiting[] }
  const inFlight = { search: 0, reference: 0 }

  function next(): Waiting | undefined {
    const { search, reference } = waiting
    const isReferenceNext = search.length === 0 || inFlight.reference < referencesBesideSearches
    return (isReferenceNext ? reference.shift() : undefined) ?? search.shift()
  }

  function sendWaiting() {
    while (inFlight.search + inFlight.reference < maxInFlight) {
      const sent = next()
      if (!sent) return
      inFlight[sent.turn.lane] += 1
      sent.start()
    }
  }

  return {
    async run(turn, send) {
      const lane = waiting[turn.lane]
      const behind = lane.findIndex((each) => each.turn.priority > turn.priority)
      const hasTurn = new Promise<void>((start) => {
        lane.splice(behind === -1 ? lane.length : behind, 0, { turn, start })
      })
      queueMicrotask(sendWaiting)
      await hasTurn
      try {
        return await send()
      } finally {
        inFlight[turn.lane] -= 1
        sendWaiting()
      }
    },
  }
}
