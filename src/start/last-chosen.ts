/** What this browser keeps of a choice: which EHR, and nothing of whoever chose it. */

const key = 'sidechart.last-ehr'

type Store = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The key of the entry that was chosen last in this browser; undefined if none is kept. */
export function lastChosen(store: Store): string | undefined {
  return attempt(() => store().getItem(key)) ?? undefined
}

export function keepChosen(store: Store, entryKey: string): void {
  attempt(() => {
    store().setItem(key, entryKey)
  })
}

export function forgetChosen(store: Store): void {
  attempt(() => {
    store().removeItem(key)
  })
}

/** A browser may deny storage: then nothing is kept. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
