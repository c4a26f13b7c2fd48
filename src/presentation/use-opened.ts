import { useSyncExternalStore } from 'react'
import { useAddress } from './address.tsx'
import { opaqueKey } from './opaque-key.ts'
import { addressWith } from './view-parameters.ts'

/**
 * Whether something that opens in place is open, as the address says it. Only what opens or closes is drawn again.
 * @param key of what opens; the address names it by its opaque key
 */
export function useOpened(key: string): readonly [isOpen: boolean, set: (isOpen: boolean) => void] {
  const { current, replace, subscribe } = useAddress()
  const own = opaqueKey(key)
  return [
    useSyncExternalStore(subscribe, () => openedIn(current()).includes(own)),
    (isOpen) => {
      const others = openedIn(current()).filter((each) => each !== own)
      replace(addressWith(current(), { open: (isOpen ? [...others, own] : others).join('.') }))
    },
  ]
}

function openedIn(address: string): readonly string[] {
  return /[?&]open=([^&]+)/.exec(address)?.[1]?.split('.') ?? []
}
