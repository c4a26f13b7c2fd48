import type { Amount } from '#src/r4/take-amount.ts'
import type { SentAmount } from './dosage-parts.ts'
import { unitOfWord } from './unit-words.ts'

/** An amount, or a range of them, that can be compared with others of the same unit. Nothing is converted. */
export interface Measured {
  readonly least: number
  readonly most: number
  /** Of the table of units, else in the source's words; `ml/h` for anything per time. */
  readonly unit: string
}

/** Undefined where an amount has a comparator or no unit, or the ends of a range have two. */
export function measuredAmount({ quantity, range, ratio }: SentAmount): Measured | undefined {
  const [least, most] = range
    ? [measured(range.low), measured(range.high)]
    : [measured(quantity ?? ratio?.numerator)]
  if (!least || (range && least.unit !== most?.unit)) return undefined
  const amount = { ...least, most: (most ?? least).most }
  if (!ratio) return amount
  const per = measured(ratio.denominator)
  return per && perTime(amount, per)
}

function measured(amount: Amount | undefined): Measured | undefined {
  const number = Number(amount?.digits)
  if (amount?.unit === undefined || amount.comparator !== undefined) return undefined
  const [per, ...units] = amount.unit.toLowerCase().split('/').toReversed()
  const unit = (word: string) => unitOfWord(word.trim()) ?? word.trim()
  if (units.length === 0) return { least: number, most: number, unit: unit(per ?? '') }
  const whole = { least: number, most: number, unit: units.toReversed().map(unit).join('/') }
  const [, count, word = ''] = /^\s*(\d*)\s*(.*)$/.exec(per ?? '') ?? []
  const length = Number(count === '' ? 1 : count)
  return perTime(whole, { least: length, most: length, unit: unit(word) })
}

/** Per hour, where it is per time. */
function perTime({ least, most, unit }: Measured, per: Measured): Measured | undefined {
  const length = hours.get(per.unit.replace(/(?<=...)s$/, ''))
  const divisor = per.least * (length ?? 1)
  if (!(divisor > 0)) return undefined
  return {
    least: least / divisor,
    most: most / divisor,
    unit: `${unit}/${length === undefined ? per.unit : 'h'}`,
  }
}

/** Whether no amount can be both: a number that is another, or is outside of a range, and ranges with other ends. */
export function areContrary(one: Measured, other: Measured): boolean {
  if (one.unit !== other.unit) return false
  const isRange = ({ least, most }: Measured) => least !== most
  if (isRange(one) && isRange(other))
    return !isSame(one.least, other.least) || !isSame(one.most, other.most)
  return isMore(one.least, other.most) || isMore(other.least, one.most)
}

/** With room for what binary fractions lose. */
export function isMore(one: number, other: number): boolean {
  return one > other && !isSame(one, other)
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
}

const hours: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 3600],
  ['min', 1 / 60],
  ['minute', 1 / 60],
  ['h', 1],
  ['hr', 1],
  ['hour', 1],
  ['heure', 1],
  ['d', 24],
  ['day', 24],
  ['j', 24],
  ['jour', 24],
  ['wk', 168],
  ['week', 168],
  ['semaine', 168],
])
