import type { Clock } from '../protocol/clock.ts'
import type { Fetch } from '../protocol/fetch.ts'
import { claimTab } from './claim-tab.ts'
import { tabStorage, type TabStorage } from './tab-storage.ts'

/** What browser mode uses of the tab that it runs in; a parameter, so that tests provide their own. */
export interface Tab extends Clock {
  readonly storage: TabStorage
  readonly fetch: Fetch
  /** Makes this tab the only one that holds the session. Rejects if another does. */
  readonly claim: (launchId: string) => Promise<void>
}

/**
 * The real tab.
 * @throws SmartError `storage-unavailable`
 */
export function thisTab(): Tab {
  return {
    storage: tabStorage(),
    fetch: (url, init) => fetch(url, init),
    claim: claimTab,
    now: () => Date.now(),
    schedule: (task, delayMs) => {
      const timer = setTimeout(task, delayMs)
      return () => {
        clearTimeout(timer)
      }
    },
  }
}
