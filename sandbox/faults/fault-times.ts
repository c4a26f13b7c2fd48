import type { ChosenFault } from './chosen-faults.ts'
import type { Asked } from './fault.ts'

const maxKept = 10_000

/** Counts how often each request of a launch met a fault, for faults that pass. */
export function createFaultTimes() {
  const counts = new Map<string, number>()
  return {
    /** Whether the request meets the fault this time too, which is then counted. */
    isLeft(
      { name, fault }: ChosenFault,
      { method, url }: Asked,
      launch: { readonly launch?: string | undefined } | undefined,
    ): boolean {
      if (fault.times === undefined) return true
      const key = [launch?.launch, name, method, url.pathname, url.search].join(' ')
      const count = counts.get(key) ?? 0
      counts.delete(key)
      counts.set(key, count + 1)
      if (counts.size > maxKept) counts.delete([...counts.keys()][0] ?? '')
      return count < fault.times
    },
  }
}
