import type { Laboratory } from '../laboratory/laboratory-results.ts'
import type { ReadingHistory } from '../observation/reading-history.ts'
import type { VitalSignKind } from '../vital-signs/vital-sign-codes.ts'
import type { VitalSigns } from '../vital-signs/vital-signs.ts'
import type { NewsLine, NewsPlace } from './news-line.ts'
import { pressureLines } from './pressure-lines.ts'

/** Laboratory results and vital signs as lines; a blood pressure is several, because each part has its own flag. */
export function newsLines(
  laboratory: Pick<Laboratory, 'groups'> | undefined,
  vitalSigns: Pick<VitalSigns, 'bloodPressure' | 'signs' | 'further'> | undefined,
): NewsLine[] {
  const analytes = (laboratory?.groups ?? []).flatMap((group) => group.analytes)
  return [
    ...analytes.map((history) => lineOf('laboratory', history)),
    ...pressureLines(vitalSigns?.bloodPressure),
    ...(vitalSigns?.signs ?? []).flatMap(({ kind, history }) =>
      history ? [lineOf('vital-signs', history, kind)] : [],
    ),
    ...(vitalSigns?.further ?? []).map((history) => lineOf('vital-signs', history)),
  ]
}

function lineOf(
  panel: NewsPlace['panel'],
  history: ReadingHistory,
  kind?: VitalSignKind,
): NewsLine {
  return {
    ...history,
    key: `${panel} ${history.key}`,
    place: { panel, history: history.key },
    kind,
    trend: history.latestSeries,
  }
}
