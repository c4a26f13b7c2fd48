import type { Amount } from '#src/r4/take-amount.ts'
import { comparedDosage } from './compared-dosage.ts'
import { partsOfKind, type DosagePart } from './dosage-parts.ts'
import type { Dosage } from './dosage.ts'
import { measuredAmount } from './measured-amount.ts'
import type { MedicationOrder } from './medication-order.ts'
import { structuredPerHour } from './per-hour.ts'
import { unitOfWord } from './unit-words.ts'
import { writtenInstruction } from './written-instruction.ts'

/** What is dispensed at once, and how fast its one instruction uses it up. */
export interface QuantityUse {
  readonly quantity: Amount
  /** So much, in the unit of the quantity, in so many days. */
  readonly amount: number
  readonly days: number
  readonly lastsMs: number
}

const hour = 3_600_000

/**
 * How long the quantity dispensed lasts: only where its unit is the unit of the dose, and there is one instruction,
 * with one dose and one frequency, that nothing beside them changes. Nothing is converted, no strength is counted in.
 * Undefined otherwise.
 */
export function quantityUse({
  dosages,
  supply,
  unread,
  hasUnknownModifier,
}: MedicationOrder): QuantityUse | undefined {
  const [only, ...others] = dosages
  const { quantity, firstFill } = supply
  const isFirstFillOther = firstFill.quantity !== undefined || firstFill.duration !== undefined
  const isUnread =
    hasUnknownModifier || unread.some(({ path }) => /dosage|dispenseRequest/.test(path))
  if (!only || others.length > 0 || !quantity || isFirstFillOther || isUnread) return undefined
  const whole = measuredAmount({ quantity })
  const dose = oneDose(only)
  const perHour = oneRate(only)
  if (!whole || !dose || perHour === undefined) return undefined
  const isOneUnit = whole.unit === dose.unit && !whole.unit.includes('/') && !hasTwoUnits(quantity)
  if (!isOneUnit || !(whole.least > 0) || !(dose.number > 0) || !isPlainText(only, dose.unit))
    return undefined
  const rate = inWholeDays(dose.number, perHour)
  const lastsMs = (whole.least / (dose.number * perHour)) * hour
  return rate && Number.isFinite(lastsMs) ? { quantity, ...rate, lastsMs } : undefined
}

/** Everything else, such as "as needed", certain days of the week, a count or a maximum, leaves open how much is used. */
const plainParts: ReadonlySet<DosagePart['kind']> = new Set([
  'dose',
  'frequency',
  'route',
  'method',
  'site',
  'code',
  'times-of-day',
  'when',
  'bounds-period',
])

function oneDose({ parts }: Dosage): { number: number; unit: string } | undefined {
  const [only, ...others] = partsOfKind(parts, 'dose')
  if (!only || others.length > 0 || only.type !== undefined) return undefined
  const { quantity } = only.amount
  const dose = quantity && measuredAmount({ quantity })
  return dose && { number: dose.least, unit: dose.unit }
}

function oneRate({ parts }: Dosage): number | undefined {
  const [only, ...others] = partsOfKind(parts, 'frequency')
  if (!only || others.length > 0 || !parts.every(({ kind }) => plainParts.has(kind)))
    return undefined
  const times = Number(only.times?.least)
  // Two times of day are twice, whatever the frequency is.
  const areOthers = parts.some(
    (part) =>
      (part.kind === 'times-of-day' && part.times.length !== times) ||
      (part.kind === 'when' && part.codes.length !== times),
  )
  const rate = structuredPerHour(only)
  return rate && !areOthers && !rate.isCalendar && rate.least === rate.most ? rate.least : undefined
}

/** Whether no text beside the parts says more, or other: steps, conditions, exceptions, a second amount. */
function isPlainText(dosage: Dosage, unit: string): boolean {
  const { text, patientInstruction, additional } = dosage
  const texts = [text, patientInstruction, ...additional].filter((each) => each !== undefined)
  return (
    comparedDosage(dosage).contradictions.length === 0 &&
    texts.map(writtenInstruction).every((written) => {
      const doses = written.amounts.filter((each) => each.unit === unit)
      const isOneStep = !written.isCompound && !written.hasEvents && !written.hasUnknownRates
      return (
        isOneStep &&
        written.asNeeded === undefined &&
        written.rates.length <= 1 &&
        doses.length <= 1 &&
        doses.every(({ limit }) => limit === undefined)
      )
    })
  )
}

function hasTwoUnits({ unit, ucum }: Amount): boolean {
  const [written, coded] = [unitOfWord(unit), unitOfWord(ucum)]
  return written !== undefined && coded !== undefined && written !== coded
}

/** `2 in 1 day`, `1 in 7 days`; undefined where neither the day nor the days come out even. */
function inWholeDays(
  dose: number,
  perHour: number,
): Pick<QuantityUse, 'amount' | 'days'> | undefined {
  const aDay = even(dose * perHour * 24, 1000)
  if (aDay !== undefined) return { amount: aDay, days: 1 }
  const days = even(1 / (perHour * 24), 1)
  return days === undefined ? undefined : { amount: dose, days }
}

/** Without what binary fractions lose; undefined where it has more than those parts. */
function even(number: number, parts: number): number | undefined {
  const whole = Math.round(number * parts)
  return whole > 0 && Math.abs(number * parts - whole) < 1e-6 ? whole / parts : undefined
}
