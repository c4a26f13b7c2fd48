import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { unitText, valueText } from '#src/presentation/reading-words.ts'
import { numberOf, pressureWords } from './lane-pressures.ts'
import type { LaneWordsContext } from './lane-words.ts'
import type { TrendChoice } from './trend-choices.ts'

/**
 * How many readings there are from a moment on, and between which values, in the source's digits; undefined where
 * there is none but the one of that moment.
 */
export function spanSince(
  { name, readings, pressures }: TrendChoice,
  from: number,
  { words: { readout }, t, now }: LaneWordsContext,
): string | undefined {
  const isSince = ({ effective }: Pick<Reading, 'effective'>) =>
    effective !== undefined && effective.earliest >= from && effective.earliest <= now
  const since = readings.filter(isSince)
  const pressuresSince = pressures.filter(({ whole }) => isSince(whole))
  const [only, second] = since
  if (since.length + pressuresSince.length === 1) {
    const effective = (only ?? pressuresSince[0]?.whole)?.effective
    if (effective?.earliest === from) return undefined
  }
  if (only && !second) return readout.oneValue(name, withUnit(only))
  if (only) return readout.range(name, since.length, spanOf(since, withUnit))
  const [pressure, another] = pressuresSince
  if (!pressure) return undefined
  if (!another) return readout.oneValue(name, pressureWords(pressure, t))
  return readout.pressures(
    name,
    pressuresSince.length,
    spanOf(pressuresSince.flatMap(({ systolic }) => systolic ?? [])),
    spanOf(pressuresSince.flatMap(({ diastolic }) => diastolic ?? [])),
  )

  function spanOf(all: readonly Reading[], highestText = plain): string {
    const numbers = all
      .filter((each) => numberOf(each) !== undefined)
      .toSorted((one, other) => (numberOf(one) ?? 0) - (numberOf(other) ?? 0))
    const [lowest, highest] = [numbers[0], numbers.at(-1)]
    if (!lowest || !highest) return '?'
    return readout.span(plain(lowest), highestText(highest))
  }

  function plain({ value }: Reading): string {
    return valueText(value, t)
  }

  function withUnit({ value }: Reading): string {
    return `${valueText(value, t)} ${unitText(value)}`.trim()
  }
}
