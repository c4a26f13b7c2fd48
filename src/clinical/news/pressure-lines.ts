import { distinctBy } from '../distinct-by.ts'
import { valueContent, valueKey } from '../observation/latest-reading.ts'
import { usualSeries } from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import { seriesByUnit } from '../observation/series.ts'
import type { BloodPressure } from '../vital-signs/blood-pressure.ts'
import type { PressureHistory } from '../vital-signs/pressure-history.ts'
import { flagRank } from './flag-rank.ts'
import type { NewsLine } from './news-line.ts'

type Part = (pressure: BloodPressure) => Reading | undefined

const halves: Readonly<Record<string, Part>> = {
  systolic: ({ systolic }) => systolic,
  diastolic: ({ diastolic }) => diastolic,
}

/** Where nothing flags them, their numbers are those of the halves, or calculated from them. */
const onlyFlagged: Readonly<Record<string, Part>> = {
  mean: ({ mean }) => (mean?.kind === 'sent' ? mean.reading : undefined),
  whole: panelWithNumbers,
}

/** Blood pressures as lines: each half, a mean that was sent and a panel around them has its own flag. */
export function pressureLines(history: PressureHistory | undefined): NewsLine[] {
  if (!history) return []
  return [
    ...Object.entries(halves),
    ...Object.entries(onlyFlagged).filter(([, part]) =>
      history.pressures.some((pressure) => isGraverThanHalves(part(pressure), pressure)),
    ),
  ].flatMap(([key, part]) => lineOf(key, part, history))
}

function lineOf(key: string, part: Part, history: PressureHistory): readonly NewsLine[] {
  const { isOneTime, laterWithoutValue, datedAhead, undated } = history
  const partsOf = (pressures: readonly BloodPressure[]) =>
    pressures.flatMap((pressure) => part(pressure) ?? [])
  const readings = partsOf(history.pressures)
  const latest = part(history.latest) ?? partsOf(history.drawable)[0] ?? readings[0]
  if (!latest) return []
  return [
    {
      key: `pressure ${key}`,
      place: { panel: 'vital-signs', history: 'blood-pressure' },
      kind: undefined,
      name: latest.name,
      latest,
      rivals: distinctBy(partsOf(history.rivals), valueKey).filter(
        (rival) => valueKey(rival) !== valueKey(latest),
      ),
      isOneTime,
      laterWithoutValue: laterWithoutValue.map(({ whole }) => whole),
      datedAhead,
      undated,
      trend: usualSeries(seriesByUnit(partsOf(history.drawable), 'apart'), latest)?.readings ?? [],
      readings,
    },
  ]
}

/** A panel, with both numbers where it has no value of its own. Two separate halves have no panel around them. */
function panelWithNumbers({
  whole,
  parts,
  systolic,
  diastolic,
}: BloodPressure): Reading | undefined {
  if (!parts.includes(whole)) return undefined
  if (valueContent(whole.value) === 'value') return whole
  const numbers = [systolic, diastolic].flatMap((half) =>
    half?.value.kind === 'quantity' ? [half.value.quantity] : [],
  )
  const text = numbers.map(({ comparator, text: digits }) => `${comparator ?? ''}${digits}`)
  return text.length < 2 ? undefined : { ...whole, value: { kind: 'text', text: text.join('/') } }
}

function isGraverThanHalves(
  reading: Reading | undefined,
  { systolic, diastolic }: BloodPressure,
): boolean {
  const rank = reading && flagRank(reading)
  return (
    rank !== undefined &&
    [systolic, diastolic].every((half) => !half || (flagRank(half) ?? Infinity) > rank)
  )
}
