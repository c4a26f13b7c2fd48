import type { Dosage } from '#src/clinical/medications/dosage.ts'
import { useOrdersView } from './orders-view.tsx'
import { late } from '#src/ui/late.tsx'
import { partsWords } from './part-words.ts'

/** What it takes to read texts in two languages is not small. */
const DosageComparison = late(
  () => import('./dosage-comparison.tsx').then((module) => module.DosageComparison),
  'after the first chart',
)

/** One instruction, and what its structured parts add. Until they are compared with the text, every part is shown. */
export function DosageLine({
  dosage,
  text,
  isPeriodInMark,
}: {
  readonly dosage: Dosage
  readonly text: string
  /** A mark of the order says when it ended. */
  readonly isPeriodInMark: boolean
}) {
  const { t } = useOrdersView()
  const isBesideText = dosage.text !== undefined && dosage.parts.length > 0
  const everyPart = isBesideText && (
    <span className="medication__beside"> · {t.dosage.alsoSent(partsWords(dosage.parts, t))}</span>
  )
  return (
    <li>
      {text}
      {(dosage.parts.length > 0 || dosage.isNotAsNeeded) && (
        <DosageComparison
          dosage={dosage}
          isPeriodInMark={isPeriodInMark}
          waiting={everyPart}
          failed={everyPart}
        />
      )}
    </li>
  )
}
