import { useMemo } from 'react'
import type { ExtractIdentity } from '#src/exports/chart-extract.ts'
import {
  nameWords,
  numberWords,
  sexWords,
  withReason,
} from '#src/features/patient-banner/identity-words.ts'
import { formatDay } from '#src/messages/format.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { usePanel } from '#src/queries/use-panel.ts'

/** Whose chart it is, as the banner says it, without an age. */
export function useExtractIdentity(): ExtractIdentity | undefined {
  const { t } = useView()
  const state = usePanel('patient')
  const identity = state.status === 'loaded' ? state.data.value : undefined
  return useMemo(() => {
    if (!identity) return undefined
    const { birthDate, birthDateAsSent, birthDateAbsent, deceased, sex, numbers } = identity
    const { banner } = t
    const { label, text } = numberWords(numbers, banner)
    return {
      name: nameWords(identity, t),
      born: birthDate
        ? formatDay(birthDate, t.formats)
        : birthDateAsSent === undefined
          ? withReason(banner.unknownBirthDate, birthDateAbsent, t)
          : t.values.malformed(birthDateAsSent),
      sex: sexWords(sex, t),
      number: { label, text },
      deceased:
        deceased &&
        (deceased.date ? banner.deceasedOn(formatDay(deceased.date, t.formats)) : banner.deceased),
    }
  }, [identity, t])
}
