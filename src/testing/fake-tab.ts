import type { Tab } from '#src/smart/browser-mode/tab.ts'
import type { Clock } from '#src/smart/protocol/clock.ts'
import { SmartError } from '#src/smart/protocol/smart-error.ts'

type Fetch = Tab['fetch']

/** The tabs of one browser: each has its own storage, and a session is claimed by one page at a time. */
export function createFakeBrowser(
  clock: Clock,
  send: Fetch = (url, init) => fetch(url, init),
  hostTime: () => number | undefined = clock.now,
): FakeBrowser {
  const claims = new Map<string, Tab>()
  const kept = new Map<string, string>()

  function openTab(
    entries: ReadonlyMap<string, string> = new Map(),
    opened: Navigation = 'navigate',
  ): FakeTab {
    const stored = new Map(entries)
    const newPage = (navigation: Navigation) => {
      const startedAt = clock.now()
      const leaving = new Set<() => void>()
      const returning = new Set<() => void>()
      const touched = new Set<() => void>()
      const page: Tab = {
        ...clock,
        // A page that is gone runs nothing more, and hears no answer.
        schedule: (task, delayMs) =>
          clock.schedule(() => {
            if (current.page === page) task()
          }, delayMs),
        fetch: async (url, init) => {
          const response = await send(url, init)
          if (current.page !== page) throw new TypeError('The page is gone.')
          return response
        },
        askedEarly: () => undefined,
        browserStorage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => void kept.set(key, value),
          removeItem: (key) => void kept.delete(key),
        },
        storage: {
          getItem: (key) => stored.get(key) ?? null,
          setItem: (key, value) => void stored.set(key, value),
          removeItem: (key) => {
            if (current.page === page) stored.delete(key)
          },
        },
        hostTime: () => Promise.resolve(hostTime()),
        claim: (launchId) => {
          const holder = claims.get(launchId) ?? page
          if (holder !== page) return Promise.reject(new SmartError('open-in-another-tab'))
          claims.set(launchId, page)
          return Promise.resolve()
        },
        isClaimed: (launchId) => Promise.resolve(claims.has(launchId)),
        isFramed: false,
        isReloadOf: (leftAt) => navigation === 'reload' && leftAt >= startedAt,
        onLeaving: (listener) => void leaving.add(listener),
        onReturning: (listener) => void returning.add(listener),
        onHumanInput: (listener) => void touched.add(listener),
      }
      return { page, leaving, returning, touched }
    }
    let current = newPage(opened)
    const leave = () => {
      for (const listener of current.leaving) listener()
      for (const [launchId, holder] of claims) if (holder === current.page) claims.delete(launchId)
    }
    return {
      stored,
      page: () => current.page,
      reload: () => {
        const next = newPage('reload')
        leave()
        current = next
      },
      close: () => {
        leave()
        current = newPage('navigate')
      },
      freeze: () => {
        for (const listener of current.leaving) listener()
      },
      thaw: () => {
        for (const listener of current.returning) listener()
      },
      touch: () => {
        for (const listener of current.touched) listener()
      },
    }
  }

  return { openTab, kept }
}

type Navigation = 'navigate' | 'reload'

export interface FakeBrowser {
  /** What the browser keeps for every tab. */
  readonly kept: Map<string, string>
  /** Opens a tab; `entries` is what a duplicated or a restored tab starts with. A restore may call itself a reload. */
  readonly openTab: (entries?: ReadonlyMap<string, string>, opened?: Navigation) => FakeTab
}

export interface FakeTab {
  /** The tab's storage. */
  readonly stored: ReadonlyMap<string, string>
  readonly page: () => Tab
  /** The page goes and comes back: its claims are released, the storage stays. */
  readonly reload: () => void
  /** The page goes; the storage is what a restored tab would start with. */
  readonly close: () => void
  /** The page goes into the back/forward cache, and comes back from it. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** A person does something on the page. */
  readonly touch: () => void
}
