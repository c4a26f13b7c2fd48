import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'

/** Where the tab is, as the only truth about which screen is shown. */
export interface Address {
  /** Path and query, such as `/e/local-ehr/chart/0b9c…/report`. */
  readonly current: () => string
  readonly push: (to: string) => void
  readonly replace: (to: string) => void
  readonly go: (steps: number) => void
  /** Calls back when the address changes, by us or by the browser's Back. Returns the unsubscriber. */
  readonly subscribe: (listener: () => void) => () => void
}

/** The address bar. */
export function browserAddress(page: Window): Address {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  page.addEventListener('popstate', changed)
  return {
    current: () => page.location.pathname + page.location.search,
    push: (to) => {
      page.history.pushState(null, '', to)
      changed()
    },
    replace: (to) => {
      page.history.replaceState(null, '', to)
      changed()
    },
    go: (steps) => {
      page.history.go(steps)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const AddressContext = createContext<Address | undefined>(undefined)

export function AddressProvider({
  value,
  children,
}: {
  readonly value: Address
  readonly children: ReactNode
}) {
  return <AddressContext value={value}>{children}</AddressContext>
}

export function useAddress(): Address {
  const address = use(AddressContext)
  if (!address) throw new Error('useAddress needs an AddressProvider above it.')
  return address
}

/** The current path and query; draws again when they change. */
export function useCurrentAddress(): string {
  const { subscribe, current } = useAddress()
  return useSyncExternalStore(subscribe, current)
}
