import { setImmediate as settled } from 'node:timers/promises'

/** A fetch that answers in waves, and what was asked of it. */
export interface RequestsInWaves {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>
  readonly requests: () => number
  readonly waves: () => number
  /** Decoded bytes of all bodies. */
  readonly bytes: () => number
}

interface Waiting {
  readonly url: string
  readonly init: RequestInit | undefined
  readonly answer: (response: Response) => void
}

/** Tasks in which one answer is read, and more. */
const tasksOfAnswer = 8

/**
 * Answers requests in waves: everything that is in flight is answered at once, when nothing more is asked for without
 * an answer. With as many in flight as wanted, waves are the serial depth: the longest chain of requests of which each
 * is only known from the answer to another.
 */
export function requestsInWaves(send: RequestsInWaves['fetch']): RequestsInWaves {
  let waiting: Waiting[] = []
  let isAnswering = false
  let answered = 0
  let requests = 0
  let waves = 0
  let bytes = 0

  async function answerWaves() {
    isAnswering = true
    while (waiting.length > 0) {
      // Whatever asks without an answer has asked after so many turns of the event loop: each answer is read in tasks of
      // its own, one after the other.
      for (let turn = 0; turn < 20 + tasksOfAnswer * answered; turn += 1) await settled()
      const wave = waiting
      answered = wave.length
      waiting = []
      waves += 1
      const answers = await Promise.all(
        wave.map(async ({ url, init }) => {
          const response = await send(url, init)
          return { body: await response.arrayBuffer(), response }
        }),
      )
      for (const [index, { body, response }] of answers.entries()) {
        bytes += body.byteLength
        wave[index]?.answer(new Response(body, response))
      }
      for (let turn = 0; turn < 20 + tasksOfAnswer * answered; turn += 1) await settled()
    }
    isAnswering = false
  }

  return {
    fetch: (url, init) => {
      requests += 1
      return new Promise((answer) => {
        waiting.push({ url, init, answer })
        if (!isAnswering) void answerWaves()
      })
    },
    requests: () => requests,
    waves: () => waves,
    bytes: () => bytes,
  }
}
