import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Change } from '#src/clinical/vital-signs/change-since.ts'
import { formatShortDay } from '#src/messages/format.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { ReadingUnit } from '#src/presentation/reading-value-text.tsx'
import { signOf } from '#src/presentation/signed-text.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** A change in the unit of its value as sent, and since when: `−1.8 kg since 29 Oct (Home scale)`. */
export function ChangeText({
  change: { difference, since },
  latest,
}: {
  readonly change: Change
  readonly latest: ReadingHistory['latest']
}) {
  const { t, now } = useView()
  // On another scale the change may be the scale's.
  const [how, howNow] = [since, latest].map((each) => each.circumstances.join(', '))
  const sign = signOf(difference)
  // Fifteen zeros say no more than one.
  const size = sign === '±' ? '0' : difference.replace('-', '')
  return (
    <>
      {sign}
      <CutNumber text={size} /> <ReadingUnit reading={latest} />{' '}
      {since.effective && t.rows.since(formatShortDay(since.effective, now, t.formats))}
      {how !== howNow && how !== '' && ` (${how})`}
    </>
  )
}
