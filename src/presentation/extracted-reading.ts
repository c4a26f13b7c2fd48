import type { LatestAmong } from '#src/clinical/observation/latest-among.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { EarlierReading, ExtractedReading } from '#src/exports/chart-extract.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { isCertainlyBefore } from '#src/r4/date-order.ts'
import { severalLatest } from './latest-values.ts'
import { flagsOf, momentText, resultText, unitText, valueText, whenText } from './reading-words.ts'
import { rangeText } from './range-text.ts'

/** A reading in words, with its date and every digit. */
export function extractedReading(
  reading: Reading,
  { key, name }: Pick<ExtractedReading, 'key' | 'name'>,
  t: Messages,
  beside: Partial<Pick<ExtractedReading, 'remarks' | 'earlier'>> = {},
): ExtractedReading {
  const { value, status, effective, reference } = reading
  return {
    key,
    name,
    value: resultText(reading, t),
    unit: unitText(value),
    isNumber: value.kind === 'quantity',
    preliminary: status === 'preliminary' ? t.values.statuses.preliminary : undefined,
    flags: flagsOf(reading, t),
    range: rangeText(reading, t),
    date: whenText(reading, t),
    time: effective?.earliest,
    remarks: [...statusWords(reading, t), ...(beside.remarks ?? []), ...howWords(reading, name, t)],
    earlier: beside.earlier ?? [],
    references: [reference],
  }
}

/** Status and cautions, but for what is said in another place: preliminary, cancelled, pending. */
export function statusWords(
  { status, value, cautions }: Pick<Reading, 'status' | 'value' | 'cautions'>,
  t: Messages,
): string[] {
  const isShownByValue =
    (value.kind === 'pending' && status === 'registered') ||
    status === 'cancelled' ||
    status === 'preliminary'
  const word = isShownByValue ? undefined : ownWord(t.values.statuses, status)
  return [
    ...(word === undefined ? [] : [word]),
    ...cautions.map((caution) => t.values.cautions[caution]),
  ]
}

/** Its own name where the row has another, how it was measured, what was said of it, what could not be read. */
function howWords(reading: Reading, name: string, t: Messages): string[] {
  const { circumstances, notes, malformed } = reading
  const ownName = reading.name === name || reading.name === '' ? [] : [reading.name]
  return [
    ...new Set([...ownName, ...circumstances, ...notes, ...malformed.map(t.values.malformed)]),
  ]
}

/** What a reader must know before taking a value for the latest, with dates. */
export function latestRemarks(
  history: Pick<
    LatestAmong<Reading>,
    'latest' | 'rivals' | 'isOneTime' | 'laterWithoutValue' | 'undated'
  > & {
    readonly datedAhead: number
  },
  t: Messages,
): string[] {
  const { latest, laterWithoutValue, datedAhead, undated } = history
  const several = severalLatest(history, t)
  return [
    ...(several === undefined ? [] : [several]),
    ...laterWithoutValue.map(absence),
    ...(datedAhead > 0 ? [t.values.datedAhead(datedAhead)] : []),
    ...(undated > 0 ? [t.values.undatedMayBeNewer(undated)] : []),
  ]

  function absence(reading: Reading): string {
    const { status, value, effective } = reading
    const reason = status === 'cancelled' ? t.values.statuses.cancelled : valueText(value, t)
    const isLater = effective && latest.effective && isCertainlyBefore(latest.effective, effective)
    const date = effective ? momentText(effective, t) : t.values.undated
    return isLater ? t.values.later(reason, date) : t.values.besides(reason, date)
  }
}

/** @param latest the result that it stands beside */
export function earlierReading(
  reading: Reading,
  latest: Reading,
  t: Messages,
  isGravest: boolean,
): EarlierReading {
  const unit = unitText(reading.value)
  return {
    isGravest,
    value: valueText(reading.value, t),
    unit: unit === unitText(latest.value) ? '' : unit,
    flags: flagsOf(reading, t).filter(({ kind, code }) => kind !== 'not-judged' && code !== 'N'),
    date: whenText(reading, t),
  }
}
