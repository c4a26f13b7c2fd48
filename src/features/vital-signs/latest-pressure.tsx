import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { formatAge } from '#src/messages/format.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { ReadingFlags, ReadingMarks } from '#src/presentation/reading-value-text.tsx'
import { momentText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { flaggedParts } from './flagged-parts.ts'
import { PressurePair } from './pressure-pair.tsx'
import { markedParts, pressureUnit, severalPressures } from './pressure-words.ts'

/** The latest, with its own age and how it was measured. */
export function LatestPressure({ history }: { readonly history: PressureHistory }) {
  const { t, now } = useView()
  const { latest, datedAhead, undated, laterWithoutValue } = history
  const { whole } = latest
  const several = severalPressures(history, t)
  return (
    <>
      <p className="vitals__latest">
        {several === undefined ? (
          <>
            <span className="vitals__value">
              <PressurePair pressure={latest} />
            </span>{' '}
            <span className="unit">{pressureUnit(latest)}</span>{' '}
            {flaggedParts(latest).map((part) => (
              <ReadingFlags key={part.id} reading={part} />
            ))}
          </>
        ) : (
          <span className="value--words">{several}</span>
        )}{' '}
        {markedParts(latest).map((part) => (
          <ReadingMarks key={part.id} reading={part} />
        ))}{' '}
        <LatestNotices
          of={{
            latest: whole,
            laterWithoutValue: laterWithoutValue.map((each) => each.values[0] ?? each.whole),
            datedAhead,
            undated,
          }}
        />
      </p>
      <p className="vitals__when">
        {[
          whole.effective
            ? `${momentText(whole.effective, t)}, ${formatAge(whole.effective, now, t.formats)}`
            : whenText(whole, t),
          ...whole.circumstances,
        ].join(' · ')}
      </p>
    </>
  )
}
