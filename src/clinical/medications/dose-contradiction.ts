import { partsOfKind, type DosagePart, type DosePart } from './dosage-parts.ts'
import { areContrary, isMore, measuredAmount } from './measured-amount.ts'
import { structuredPerHour } from './per-hour.ts'
import { isPiece } from './unit-words.ts'
import { measuredWords, type WrittenAmount } from './written-amounts.ts'
import type { WrittenInstruction } from './written-instruction.ts'

/**
 * The words of a text that exclude a structured dose: a limit below it, or the one amount in its unit, where that is a
 * dose and another.
 */
export function doseContradiction(
  { amount, type }: DosePart,
  written: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  const dose = measuredAmount(amount)
  if (!dose || type !== undefined) return undefined
  const inUnit = written.amounts.filter(
    ({ unit, number }) => unit === dose.unit && !Number.isNaN(number),
  )
  const limits = inUnit.filter(({ limit }) => limit !== undefined)
  const exceeded = limits.find((each) => isMore(dose.least, each.most ?? each.number))
  if (exceeded) return exceeded.words
  const [only, ...more] = inUnit.filter(({ limit }) => limit === undefined)
  if (!only?.isDose || more.length > 0) return undefined
  const words = measuredWords(only)
  if (!areContrary(words, dose)) return undefined
  if (!isWholeDose(only, written.amounts)) return undefined
  // `20 mg daily` may be taken as twice 10 mg, but not as 40 mg.
  const mayBeTotal = only.isPerDay || written.rates.some(({ isCounted }) => !isCounted)
  const isPossiblePart = !isMore(dose.least, words.most)
  return mayBeTotal && isPossiblePart && !isOnceDaily(parts) ? undefined : only.words
}

/** Of `2 tablets (5 mg)` it is not certain whether 5 mg is all of it. */
export function isWholeDose(dose: WrittenAmount, amounts: readonly WrittenAmount[]): boolean {
  if (Number.isNaN(dose.number)) return false
  const pieces = amounts.filter((each) => each !== dose && isPiece(each.unit))
  return (
    isPiece(dose.unit) ||
    dose.isTotal ||
    pieces.every(({ number, most }) => number === 1 && most === undefined)
  )
}

function isOnceDaily(parts: readonly DosagePart[]): boolean {
  const [frequency, ...others] = partsOfKind(parts, 'frequency')
  const rate = frequency && structuredPerHour(frequency)
  return (
    others.length === 0 &&
    rate !== undefined &&
    [rate.least, rate.most].every((each) => Math.abs(each - 1 / 24) <= 1e-9)
  )
}
