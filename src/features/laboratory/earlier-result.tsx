import type { SummaryRow } from '#src/clinical/laboratory/summary-sections.ts'
import { isRemarkable } from '#src/clinical/observation/judgement.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { differenceText } from '#src/presentation/difference-text.ts'
import { RowFlags } from '#src/presentation/reading-value-text.tsx'
import { toneOf, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** The gravest critical result where the latest is not critical, else the one before the latest, with its time. */
export function EarlierResult({ analyte, critical }: SummaryRow) {
  const { t, now } = useView()
  const { latest, previous, readings } = analyte
  const shown = critical ? [critical] : previous
  const [first] = shown
  if (!first) return readings.length === 1 ? t.rows.oneResult : ''
  const tone = toneOf(first)
  return (
    <span title={whenText(first, t)}>
      <span className={`value--number ${critical && tone !== 'plain' ? `tone--${tone}` : ''}`}>
        {shown.length === 1 ? (
          <CutNumber text={valueText(first.value, t)} />
        ) : (
          shown.map(({ value }) => valueText(value, t)).join(', ')
        )}
      </span>{' '}
      {isRemarkable(first) && (critical || !isRemarkable(latest)) && <RowFlags reading={first} />}{' '}
      <span className="age">
        {first.effective &&
          differenceText(first.effective, { effective: latest.effective }, now, t)}
      </span>
    </span>
  )
}
