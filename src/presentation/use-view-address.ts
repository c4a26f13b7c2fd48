import { useAddress, useCurrentAddress } from './address.tsx'
import { addressWith, type ViewParameters } from './view-parameters.ts'

export interface ViewAddress {
  /** The query part of the address, without its question mark. */
  readonly query: string
  /** Says what the view shows now. A step of its own is one that Back takes back. */
  readonly change: (own: ViewParameters, how?: 'push' | 'replace') => void
  /** @param own what the step before shows from then on, where it is not what was left there */
  readonly back: (own?: ViewParameters) => void
}

/** The address, for a view that keeps there what it shows. */
export function useViewAddress(): ViewAddress {
  const address = useAddress()
  const current = useCurrentAddress()
  return {
    query: current.split('?')[1] ?? '',
    change: (own, how = 'replace') => {
      address[how](addressWith(address.current(), own))
    },
    back: (own) => {
      if (own) {
        const left = address.current()
        const arrived = address.subscribe(() => {
          if (address.current() === left) return
          arrived()
          address.replace(addressWith(address.current(), own))
        })
      }
      address.go(-1)
    },
  }
}
