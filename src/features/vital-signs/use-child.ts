import { perhapsChild, type PerhapsChild } from '#src/clinical/growth/perhaps-child.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { readerDay } from '#src/queries/reader-day.ts'
import { usePanel } from '#src/queries/use-panel.ts'

/** The patient as a child; nothing before the patient is read. */
export function useChild(): PerhapsChild {
  const { now } = useView()
  const state = usePanel('patient')
  return state.status === 'loaded'
    ? perhapsChild(state.data.value, readerDay(now))
    : { child: undefined, because: undefined }
}
