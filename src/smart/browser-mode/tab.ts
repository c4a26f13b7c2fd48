import type { Clock } from '../protocol/clock.ts'
import type { Fetch } from '../protocol/fetch.ts'
import { takeAskedEarly, type AskedEarly } from './asked-early.ts'
import { claimTab, isClaimed } from './claim-tab.ts'
import { isReloadOf, onLeaving, onReturning } from './page-life.ts'
import { browserStorage, tabStorage, type TabStorage } from './tab-storage.ts'

/** What browser mode uses of the tab that it runs in; a parameter, so that tests provide their own. */
export interface Tab extends Clock {
  readonly storage: TabStorage
  /** What this browser keeps for every tab; undefined where that is blocked. Nothing about people goes there. */
  readonly browserStorage: TabStorage | undefined
  readonly fetch: Fetch
  /** What the page has asked for before its code was there, if it was this URL; each only once. */
  readonly askedEarly: (url: string) => AskedEarly | undefined
  /** What time it is at our own host, in epoch milliseconds; undefined if that cannot be found out. */
  readonly hostTime: () => Promise<number | undefined>
  /** Makes this tab the only one that holds the session. Rejects if another does. */
  readonly claim: (launchId: string) => Promise<void>
  /** Whether a page of this browser holds the session. */
  readonly isClaimed: (launchId: string) => Promise<boolean>
  /** Whether another page shows this one in itself. */
  readonly isFramed: boolean
  /** Whether this page is the reload of the page of this tab that left at this time (epoch milliseconds). */
  readonly isReloadOf: (leftAt: number) => boolean
  /** Calls back whenever the page is left. */
  readonly onLeaving: (listener: () => void) => void
  /** Calls back whenever a person does something on the page; its code comes late. */
  readonly onHumanInput: (listener: () => void) => void
  /** Calls back whenever the page is there again after it was left, hidden or offline. */
  readonly onReturning: (listener: () => void) => void
}

/**
 * The real tab.
 * @throws SmartError `storage-blocked`
 */
export function thisTab(): Tab {
  return {
    storage: tabStorage(),
    browserStorage: browserStorage(),
    fetch: (url, init) => fetch(url, init),
    askedEarly: takeAskedEarly,
    hostTime: async () => (await import('./host-time.ts')).hostTime(),
    claim: claimTab,
    isClaimed,
    isFramed: document.defaultView !== top,
    isReloadOf,
    onLeaving,
    onHumanInput: (listener) => {
      import('./human-input.ts').then(
        (module) => {
          module.onHumanInput(listener)
        },
        () => undefined,
      )
    },
    onReturning,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    schedule: (task, delayMs) => {
      const timer = setTimeout(task, delayMs)
      return () => {
        clearTimeout(timer)
      }
    },
  }
}
