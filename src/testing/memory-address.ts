import type { Address } from '#src/presentation/address.tsx'

export interface MemoryAddress extends Address {
  /** How it came from each address to the next, and what the query was then. */
  readonly steps: readonly string[]
}

/** An address bar for tests: it starts at `start` and remembers where it was. */
export function memoryAddress(start = '/e/ehr/chart/launch'): MemoryAddress {
  const visited = [start]
  const steps: string[] = []
  let at = 0
  const listeners = new Set<() => void>()
  const moved = (how: string) => {
    const [, query] = (visited[at] ?? '').split('?')
    steps.push(query === undefined ? how : `${how} ?${query}`)
    for (const listener of listeners) listener()
  }
  return {
    steps,
    current: () => visited[at] ?? start,
    push: (to) => {
      visited.splice(at + 1, Infinity, to)
      at += 1
      moved('push')
    },
    replace: (to) => {
      visited[at] = to
      moved('replace')
    },
    go: (count) => {
      at = Math.max(0, Math.min(visited.length - 1, at + count))
      moved(count < 0 ? 'back' : 'forward')
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
