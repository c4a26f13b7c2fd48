import { useEffect, useMemo, useState } from 'react'
import type { JoinedSeries } from '#src/clinical/units/joined-series.ts'
import type { Series } from '#src/clinical/observation/series.ts'

/**
 * Series joined where their units can be converted. Until the table of units is here, and where it cannot be loaded,
 * each stays by itself.
 */
export function useJoinedSeries(series: readonly Series[]): readonly JoinedSeries[] {
  const [joined, setJoined] = useState<{
    readonly of: readonly Series[]
    readonly lines: readonly JoinedSeries[]
  }>()
  useEffect(() => {
    if (!hasSeveralUnits(series)) return undefined
    let isMounted = true
    import('#src/clinical/units/joined-series.ts').then(
      ({ joinedSeries }) => {
        if (isMounted) setJoined({ of: series, lines: joinedSeries(series) })
      },
      () => undefined,
    )
    return () => {
      isMounted = false
    }
  }, [series])
  const unjoined = useMemo(() => series.map(unconverted), [series])
  return joined?.of === series ? joined.lines : unjoined
}

/** A series by itself, with every value as it was sent. */
export function unconverted(series: Series): JoinedSeries {
  return { ...series, converted: new Map() }
}

function hasSeveralUnits(series: readonly Series[]): boolean {
  const units = series.flatMap(({ readings }) =>
    readings.map(({ value }) => (value.kind === 'quantity' ? value.quantity.unit : undefined)),
  )
  return new Set(units).size > 1
}
