import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { weightChange } from '#src/clinical/vital-signs/weight-change.ts'
import { formatShortDay } from '#src/messages/format.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { useView } from '#src/presentation/view-settings.tsx'

/** How the weight changed within 30 days, in its own unit: `−1.8 since 29 Oct`. */
export function WeightChange({ history }: { readonly history: ReadingHistory }) {
  const { t, now } = useView()
  const change = weightChange(history)
  if (!change) return undefined
  const { difference, since } = change
  // On another scale the change may be the scale's.
  const [how, howNow] = [since, history.latest].map((each) => each.circumstances.join(', '))
  const size = difference.replace('-', '')
  const sign = difference.startsWith('-') ? '−' : /[1-9]/.test(size) ? '+' : '±'
  return (
    <span className="row__rest">
      {sign}
      <CutNumber text={size} />{' '}
      {since.effective && t.rows.since(formatShortDay(since.effective, now, t.formats))}
      {how !== howNow && how !== '' && ` (${how})`}
    </span>
  )
}
