import { useEffect } from 'react'
import { unitsFrom } from '#src/features/vital-signs/units-from.ts'
import { useAddress } from '#src/presentation/address.tsx'
import { addressWith } from '#src/presentation/view-parameters.ts'

/**
 * The units that a reader chose go along to every screen of the chart: the address of another one, of a link or of an
 * earlier step, is given the last ones. They end with the chart.
 */
export function useKeptUnits(): void {
  const { current, replace, subscribe } = useAddress()
  useEffect(() => {
    let kept: ReturnType<typeof unitsFrom>
    let before: string | undefined
    const keep = () => {
      const [path, query = ''] = current().split('?')
      const own = unitsFrom(query)
      const isChosenHere = own !== undefined && [path, undefined].includes(before)
      before = path
      if (kept === undefined || isChosenHere) kept = own
      else if (own !== kept) replace(addressWith(current(), { units: kept }))
    }
    keep()
    return subscribe(keep)
  }, [current, replace, subscribe])
}
