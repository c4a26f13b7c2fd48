import type { Tab } from '#src/smart/browser-mode/tab.ts'
import type { Clock } from '#src/smart/protocol/clock.ts'
import { SmartError } from '#src/smart/protocol/smart-error.ts'

/** The tabs of one browser: each has its own storage, and a session is claimed by one page at a time. */
export function createFakeBrowser(clock: Clock) {
  const claims = new Map<string, Tab>()

  /** Opens a tab; `entries` is what a duplicated tab starts with. */
  function openTab(entries: ReadonlyMap<string, string> = new Map()): FakeTab {
    const stored = new Map(entries)
    const newPage = (): Tab => {
      const page: Tab = {
        ...clock,
        fetch: (url, init) => fetch(url, init),
        storage: {
          getItem: (key) => stored.get(key) ?? null,
          setItem: (key, value) => void stored.set(key, value),
          removeItem: (key) => void stored.delete(key),
        },
        claim: (launchId) => {
          const holder = claims.get(launchId) ?? page
          if (holder !== page) return Promise.reject(new SmartError('open-in-another-tab'))
          claims.set(launchId, page)
          return Promise.resolve()
        },
      }
      return page
    }
    let page = newPage()
    return {
      stored,
      page: () => page,
      reload: () => {
        for (const [launchId, holder] of claims) if (holder === page) claims.delete(launchId)
        page = newPage()
      },
    }
  }

  return { openTab }
}

export interface FakeTab {
  /** The tab's storage. */
  readonly stored: ReadonlyMap<string, string>
  readonly page: () => Tab
  /** The page goes and comes back: its claims are released, the storage stays. */
  readonly reload: () => void
}
