import { useEffect } from 'react'
import { useAddress } from '#src/presentation/address.tsx'
import { addressWith } from '#src/presentation/view-parameters.ts'

/**
 * The units that a reader chose go along to every screen of the chart: an address that says none, of a link or of an
 * earlier step, is given the last ones. They end with the chart.
 */
export function useKeptUnits(): void {
  const { current, replace, subscribe } = useAddress()
  useEffect(() => {
    let kept: string | undefined
    const keep = () => {
      const own = /[?&]units=([a-z-]+)/.exec(current())?.[1]
      if (own === undefined && kept !== undefined) replace(addressWith(current(), { units: kept }))
      else kept = own
    }
    keep()
    return subscribe(keep)
  }, [current, replace, subscribe])
}
