import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatAge, isOld } from '#src/messages/format.ts'
import { AgeText } from '#src/ui/age-text.tsx'
import { whenText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

/** How old a reading is; its date and time on hover. */
export function ReadingAge({ reading }: { readonly reading: Reading }) {
  const { t, now } = useView()
  const moment = whenText(reading, t)
  if (!reading.effective) return <AgeText age={t.values.undated} isOld={false} moment={moment} />
  return (
    <AgeText
      age={formatAge(reading.effective, now, t.formats)}
      isOld={isOld(reading.effective, now)}
      moment={moment}
    />
  )
}
