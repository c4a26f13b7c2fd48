import { isFlagged, isRemarkable } from '#src/clinical/observation/judgement.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { inPreferredUnit, type UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { severalLatest } from '#src/presentation/latest-values.ts'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { unitText, valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** The latest with its flags, or the several values that could be it; what was sent stands beside a converted one. */
export function LatestValue({
  history,
  preference,
  words,
}: {
  readonly history: ReadingHistory
  readonly preference: UnitPreference
  readonly words: VitalSignsPageMessages
}) {
  const { t } = useView()
  const { latest, rivals } = history
  const several = severalLatest(history, t)
  const converted = inPreferredUnit(latest, preference)
  const all = [latest, ...rivals]
  return (
    <>
      {several === undefined ? (
        <>
          <span className="vitals__value">
            {converted ? `≈ ${converted.text}` : <ReadingValueText reading={latest} isCut />}
          </span>{' '}
          {converted ? (
            <>
              <span className="unit">{converted.unit}</span>{' '}
              <span className="age">
                {words.sent(`${valueText(latest.value, t)} ${unitText(latest.value)}`.trim())}
              </span>
            </>
          ) : (
            <ReadingUnit reading={latest} />
          )}{' '}
          <ReadingFlags reading={latest} />
        </>
      ) : (
        <>
          <span className="value--words">{several}</span>{' '}
          {all.some(isRemarkable) &&
            all.filter(isFlagged).map((each) => <ReadingFlags key={each.id} reading={each} />)}
        </>
      )}{' '}
      <ReadingMarks reading={latest} /> <LatestNotices of={history} />
    </>
  )
}
