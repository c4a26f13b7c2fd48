import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import type { VitalSignsView } from '#src/messages/vital-signs-view-names.ts'
import { isInSpan, spanUntilNow } from './vital-signs-view.ts'

const tried = ['90d', '1y', 'all'] as const

/**
 * The window that is shown before a reader chooses one: the shortest from 90 days on in which a sign has two readings to
 * draw. An old chart would be a page of "no readings in this time".
 * @param now epoch ms
 */
export function usualWindow(
  { bloodPressure, signs, further }: Pick<VitalSigns, 'bloodPressure' | 'signs' | 'further'>,
  now: number,
): VitalSignsView['window'] {
  const lines: readonly (readonly Pick<Reading, 'effective'>[])[] = [
    (bloodPressure?.drawable ?? []).map(({ whole }) => whole),
    ...[...signs.flatMap(({ history }) => history ?? []), ...further].map(
      ({ latestSeries }) => latestSeries,
    ),
  ]
  const hasTrend = (window: (typeof tried)[number]) => {
    const span = spanUntilNow(window, now)
    return lines.some((line) => line.filter((each) => isInSpan(each, span)).length > 1)
  }
  return tried.find(hasTrend) ?? '90d'
}
