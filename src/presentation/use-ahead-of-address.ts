import { useState } from 'react'

/** What is shown, which the address says only once it is settled. */
export interface AheadOfAddress<View> {
  readonly view: View
  /** Shows something else. The address says it now, or once it is settled. */
  readonly change: (next: View, how?: 'now' | 'settled') => void
  readonly settle: () => void
}

/**
 * While a pointer drags or a key is held, a view runs ahead of the address, which browsers let nobody change a hundred
 * times in a few seconds.
 * @param address what the address says
 * @param textOf the view in words of the address; another one in the address begins anew
 */
export function useAheadOfAddress<View>(
  address: View,
  textOf: (view: View) => string,
  tell: ((view: View) => void) | undefined,
): AheadOfAddress<View> {
  const base = textOf(address)
  const [ahead, setAhead] = useState({ base, view: address })
  // An address that comes back is read, and not what was once shown ahead of it.
  // https://react.dev/reference/react/useState#storing-information-from-previous-renders
  if (ahead.base !== base) setAhead({ base, view: address })
  const view = ahead.base === base ? ahead.view : address
  return {
    view,
    change: (next, how = 'now') => {
      setAhead({ base, view: next })
      if (how === 'now') tell?.(next)
    },
    settle: () => {
      if (textOf(view) !== base) tell?.(view)
    },
  }
}
