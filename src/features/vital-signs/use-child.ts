import { growthAge } from '#src/clinical/growth/growth-age.ts'
import type { GrowthChild } from '#src/clinical/growth/growth-readings.ts'
import type { WithoutPercentile } from '#src/clinical/growth/without-percentile.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { readerDay } from '#src/queries/reader-day.ts'
import { usePanel } from '#src/queries/use-panel.ts'

export interface PerhapsChild {
  /** The patient, where growth tables have anything for the patient's age. */
  readonly child: GrowthChild | undefined
  /** Why nobody can tell. */
  readonly because: WithoutPercentile | undefined
}

const nobody: PerhapsChild = { child: undefined, because: undefined }

/** The patient as a child; neither of both for somebody who is certainly past the tables. */
export function useChild(): PerhapsChild {
  const { now } = useView()
  const state = usePanel('patient')
  if (state.status !== 'loaded') return nobody
  const { birthDate, sex } = state.data.value
  const age = growthAge(birthDate, readerDay(now))
  if (age.kind === 'unknown') return { child: undefined, because: age.because }
  return age.kind === 'child' ? { child: { birthDate, sex }, because: undefined } : nobody
}
