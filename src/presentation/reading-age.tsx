import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { formatAge, isOld } from '#src/messages/format.ts'
import { AgeText } from '#src/ui/age-text.tsx'
import { whenText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

/** How old a reading is; its date and time on hover. */
export function ReadingAge({ reading }: { readonly reading: Reading }) {
  const { words, locale, now } = useView()
  const moment = whenText(reading, locale, words)
  if (!reading.effective)
    return <AgeText age={words.values.undated} isOld={false} moment={moment} />
  return (
    <AgeText
      age={formatAge(reading.effective, now)}
      isOld={isOld(reading.effective, now)}
      moment={moment}
    />
  )
}
