/** What a person can read and click in a page, or in a frame of it. */
export interface Surface {
  /** Waits for the element with this role and exactly this accessible name, as the engine computes them, and clicks it. */
  readonly press: (role: 'button' | 'link', name: string) => Promise<void>
  /** The visible text of every element that a CSS selector matches now. */
  readonly texts: (selector: string) => Promise<readonly string[]>
}

/** One window of a browser, in whichever engine. */
export interface BrowserWindow extends Surface {
  readonly open: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Waits for the one visible frame of this window. */
  readonly frame: () => Promise<Surface>
  /** The window that opens because of `act`. */
  readonly windowOpenedBy: (act: () => Promise<void>) => Promise<BrowserWindow>
  /** A screenshot as PNG. */
  readonly picture: () => Promise<Uint8Array>
}

/** The window of a new person: no cookies, nothing stored. */
export interface NewPerson {
  readonly window: BrowserWindow
  /** Warnings and errors of the pages so far, if the engine reports them. */
  readonly complaints: readonly string[]
  readonly leave: () => Promise<void>
}

/** A running browser. */
export interface Engine {
  readonly welcome: () => Promise<NewPerson>
  readonly close: () => Promise<void> | void
}

export const windowSize = { width: 1440, height: 900 }
