import { useEffect, useState } from 'react'
import type { GrowthTable } from '#src/clinical/growth/growth-table.ts'
import type {
  GrowthMeasure,
  GrowthReference,
  GrowthSex,
} from '#src/clinical/growth/growth-types.ts'
import { loadGrowthTable } from '#src/clinical/growth/load-growth-table.ts'

/** The tables of a measure by their reference, as soon as they are here. Each is loaded when it is first needed. */
export function useGrowthTables(
  measure: GrowthMeasure,
  sex: GrowthSex | undefined,
  references: readonly GrowthReference[],
): ReadonlyMap<GrowthReference, GrowthTable> | 'loading' | 'failed' {
  const names = references.join(' ')
  const [loaded, setLoaded] = useState<{
    readonly of: string
    readonly tables: ReadonlyMap<GrowthReference, GrowthTable> | 'failed'
  }>()
  const key = `${measure} ${sex ?? ''} ${names}`
  useEffect(() => {
    if (sex === undefined) return undefined
    let isMounted = true
    const needed = names.split(' ').filter((each) => each !== '') as GrowthReference[]
    const set = (tables: ReadonlyMap<GrowthReference, GrowthTable> | 'failed') => {
      if (isMounted) setLoaded({ of: key, tables })
    }
    Promise.all(needed.map((reference) => loadGrowthTable(reference, measure, sex))).then(
      (tables) => {
        set(new Map(tables.flatMap((table) => (table ? [[table.reference, table] as const] : []))))
      },
      () => {
        set('failed')
      },
    )
    return () => {
      isMounted = false
    }
  }, [measure, sex, names, key])
  if (sex === undefined) return new Map()
  return loaded?.of === key ? loaded.tables : 'loading'
}
