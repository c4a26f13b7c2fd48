import type { Dosage } from '#src/clinical/medications/dosage.ts'
import { useOrdersView } from './orders-view.tsx'
import { comparisonWords } from './comparison-words.ts'

/** Beside an instruction: the structured parts that its text does not say, and those that contradict it. */
export function DosageComparison({
  dosage,
  isPeriodInMark,
}: {
  readonly dosage: Dosage
  readonly isPeriodInMark: boolean
}) {
  const { t } = useOrdersView()
  const { beside, contradictions } = comparisonWords(dosage, t, isPeriodInMark)
  return (
    <>
      {beside !== undefined && <span className="medication__beside"> · {beside}</span>}
      {contradictions.map((each) => (
        <p key={each} className="medication__notice">
          {each}
        </p>
      ))}
    </>
  )
}
