/** What a person reads and presses in a page, or in a frame of it. */
export interface Surface {
  /** Presses what has this role and exactly this accessible name, as the engine computes both; waits for it. */
  readonly press: (role: 'button' | 'link', name: string) => Promise<void>
  /** The visible text of every element that a CSS selector finds now. */
  readonly texts: (selector: string) => Promise<readonly string[]>
}

/** One window of a browser, whichever engine draws it. */
export interface BrowserWindow extends Surface {
  readonly open: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** The one frame that is seen in this window; waits for it. */
  readonly frame: () => Promise<Surface>
  /** The window that opens because of what `act` does. */
  readonly windowOpenedBy: (act: () => Promise<void>) => Promise<BrowserWindow>
  /** A PNG of what is seen. */
  readonly picture: () => Promise<Uint8Array>
}

/** A window of a person who has never been here: no cookies, nothing stored. */
export interface NewPerson {
  readonly window: BrowserWindow
  /** What the pages complained of so far, where the engine tells. */
  readonly complaints: readonly string[]
  readonly leave: () => Promise<void>
}

/** A browser that was started. */
export interface Engine {
  readonly welcome: () => Promise<NewPerson>
  readonly close: () => Promise<void> | void
}

export const windowSize = { width: 1440, height: 900 }
