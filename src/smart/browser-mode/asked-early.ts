/** A request that was sent before the code that needs its answer was there. */
export interface AskedEarly {
  readonly url: string
  /** Ends it at its deadline. */
  readonly signal: AbortSignal
  readonly answer: Promise<Response>
}

declare global {
  interface Window {
    /** Left by `public/ask-early.js`. */
    askedEarly?: AskedEarly | undefined
  }
}

/** What the page has asked for early, if it was this; only once, since an answer can be read only once. */
export function takeAskedEarly(url: string): AskedEarly | undefined {
  const asked = window.askedEarly
  if (asked?.url !== url) return undefined
  window.askedEarly = undefined
  return asked
}
