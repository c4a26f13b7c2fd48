export interface ReadingTurns {
  /** Resolves when the next answer may be read. */
  readonly next: () => Promise<void>
  /** What is waited for before more is asked for: nothing, unless so many answers wait to be read. */
  readonly room: (most: number) => Promise<void> | undefined
}

/**
 * Answers that come together are read one after the other, each in a task of its own, and what one brought is drawn
 * before the next is read: a page of results takes about as long to read as a frame lasts. So is a long page behind its
 * first entries.
 */
export function createReadingTurns(): ReadingTurns {
  let last = Promise.resolve()
  let waiting = 0
  return {
    next() {
      waiting += 1
      // One task for what waits to be told of the answer before, and one for its drawing.
      last = last
        .then(nextTask)
        .then(nextTask)
        .finally(() => {
          waiting -= 1
        })
      return last
    },
    room: (most) => (waiting < most ? undefined : last),
  }
}

/** A message and no timer: a page that is not in front lets timers run once a second only. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
