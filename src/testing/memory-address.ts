import type { Address } from '#src/app/address.tsx'

/** An address bar for tests: it starts at `start` and remembers where it was. */
export function memoryAddress(start: string): Address {
  const visited = [start]
  let at = 0
  const listeners = new Set<() => void>()
  const moved = () => {
    for (const listener of listeners) listener()
  }
  return {
    current: () => visited[at] ?? start,
    push: (to) => {
      visited.splice(at + 1, Infinity, to)
      at += 1
      moved()
    },
    replace: (to) => {
      visited[at] = to
      moved()
    },
    go: (steps) => {
      at = Math.max(0, Math.min(visited.length - 1, at + steps))
      moved()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
