import type { GrowthChild } from '#src/clinical/growth/growth-readings.ts'
import { isOfGrowthAge } from '#src/clinical/growth/is-of-growth-age.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { readerDay } from '#src/queries/reader-day.ts'
import { usePanel } from '#src/queries/use-panel.ts'

/** The patient, where growth tables have anything for the patient's age; undefined for everybody else. */
export function useChild(): GrowthChild | undefined {
  const { now } = useView()
  const state = usePanel('patient')
  if (state.status !== 'loaded') return undefined
  const { birthDate, sex } = state.data.value
  return isOfGrowthAge(birthDate, readerDay(now)) ? { birthDate, sex } : undefined
}
