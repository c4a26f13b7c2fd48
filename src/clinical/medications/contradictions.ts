import type { DosagePart, DosePart } from './dosage-parts.ts'
import { isInText } from './parts-in-text.ts'
import type { Frequency } from './timing-parts.ts'
import { isPiece, unitOfWord } from './unit-words.ts'
import type { WrittenInstruction } from './written-instruction.ts'
import { writtenRates, type WrittenRate } from './written-rates.ts'
import { knownRoute } from './written-routes.ts'

/** Words of a text and a structured part that exclude each other, each as it was sent. */
export interface Contradiction {
  readonly written: string
  readonly part: DosagePart | { readonly kind: 'not-as-needed' } | UnitCode
}

/** The code of a quantity is another unit than its text. */
interface UnitCode {
  readonly kind: 'unit-code'
  readonly text: string
}

/**
 * The contradictions between a text and the structured parts beside it. Only what is certain is one: number and unit
 * in one unit, how often in counted times, exclusive routes. A text with steps, alternatives or conditions is not
 * compared, and of words that this app does not know nothing is claimed.
 */
export function contradictions(
  written: WrittenInstruction,
  parts: readonly DosagePart[],
  isNotAsNeeded: boolean,
): Contradiction[] {
  const { asNeeded } = written
  const needed =
    asNeeded !== undefined && isNotAsNeeded
      ? [{ written: asNeeded, part: { kind: 'not-as-needed' } as const }]
      : []
  if (written.isCompound) return needed
  const found = parts.flatMap((part): Contradiction[] => {
    const words = isInText(part, written) ? undefined : excludedBy(part, written, parts)
    return words === undefined ? [] : [{ written: words, part }]
  })
  return [...found, ...needed]
}

/** A quantity whose text and UCUM code are different units of the table. */
export function unitContradictions(parts: readonly DosagePart[]): Contradiction[] {
  return parts.flatMap((part) => {
    if ((part.kind !== 'dose' && part.kind !== 'rate') || !part.amount) return []
    const { unit = '', ucum = '' } = part.amount
    const [text, code] = [unitOfWord(unit), unitOfWord(ucum)]
    return text === undefined || code === undefined || text === code
      ? []
      : [{ written: part.text, part: { kind: 'unit-code', text: ucum } as const }]
  })
}

function excludedBy(
  part: DosagePart,
  written: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  switch (part.kind) {
    case 'dose':
      return otherDose(part, written, parts)
    case 'frequency':
      return otherRate(structuredPerHour(part), written, parts)
    case 'code': {
      const [only, ...others] = writtenRates(part.text)
      const isAlone = others.length === 0 && !parts.some(({ kind }) => kind === 'frequency')
      return only && isAlone ? otherRate(writtenPerHour(only), written, parts) : undefined
    }
    case 'route': {
      const route = knownRoute(part.text)
      const [only, ...others] = written.routes
      const isOther = route !== undefined && others.length === 0 && only?.route !== route
      return isOther ? only?.words : undefined
    }
    case 'rate':
    case 'method':
    case 'site':
    case 'maximum':
    case 'as-needed':
    case 'days':
    case 'times-of-day':
    case 'when':
    case 'count':
    case 'duration':
    case 'bounds-length':
    case 'bounds-period':
    case 'events':
      return undefined
  }
}

/** The one amount of the text in the dose's unit, where it is a dose and another number. */
function otherDose(
  { amount, type }: DosePart,
  written: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  const unit = unitOfWord(amount?.unit)
  if (!amount || unit === undefined || type !== undefined || amount.comparator !== undefined)
    return undefined
  const [only, ...more] = written.amounts.filter((each) => each.unit === unit)
  if (!only || more.length > 0 || !only.isDose || only.most !== undefined) return undefined
  if (Number.isNaN(only.number) || only.number === Number(amount.digits)) return undefined
  // `2 tablets (5 mg)`: whether 5 mg is all of it is not certain.
  const pieces = written.amounts.filter((each) => each !== only && isPiece(each.unit))
  const isWhole = only.isTotal || pieces.every(({ number, most }) => number === 1 && !most)
  if (!isPiece(unit) && !isWhole) return undefined
  // `20 mg daily` may be taken as twice 10 mg.
  const mayBeTotal = only.isPerDay || written.rates.some(({ isCounted }) => !isCounted)
  return mayBeTotal && !isOnceDaily(parts) ? undefined : only.words
}

/** The one statement of how often, where it is another rate. */
function otherRate(
  structure: PerHour | undefined,
  written: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  const [only, ...more] = written.rates
  if (!only || more.length > 0 || only.isLimit || written.hasUnknownRates) return undefined
  if (parts.some(({ kind }) => kind === 'days' || kind === 'times-of-day' || kind === 'when'))
    return undefined
  if (parts.filter(({ kind }) => kind === 'frequency').length > 1) return undefined
  // `2 tablets daily` may be one tablet twice a day; `daily, morning and evening` is.
  const doses = written.amounts.filter(({ number }) => number !== 1)
  if (!only.isCounted && (written.hasEvents || doses.length > 0)) return undefined
  const text = writtenPerHour(only)
  if (!text || !structure || text.isCalendar !== structure.isCalendar) return undefined
  const isSame = isClose(text.least, structure.least) && isClose(text.most, structure.most)
  const isRange = text.least !== text.most || structure.least !== structure.most
  const overlaps = text.least <= structure.most && structure.least <= text.most
  return isSame || (isRange && overlaps) ? undefined : only.words
}

interface PerHour {
  readonly least: number
  readonly most: number
  /** Months and years have no fixed length: they are compared with each other only. */
  readonly isCalendar: boolean
}

const hours: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 3600],
  ['min', 1 / 60],
  ['h', 1],
  ['d', 24],
  ['wk', 168],
  ['mo', 730.5],
  ['a', 8766],
])

function writtenPerHour({ times, period, unit }: WrittenRate): PerHour | undefined {
  return perHour(times, period, unit)
}

function structuredPerHour({ times, period, unit }: Frequency): PerHour | undefined {
  const span = (of: Frequency['times']): readonly [number, number] => [
    Number(of?.least),
    Number(of?.most ?? of?.least),
  ]
  return perHour(span(times), span(period), unit)
}

function perHour(
  [fewest, most]: readonly [number, number],
  [shortest, longest]: readonly [number, number],
  unit = '',
): PerHour | undefined {
  const length = hours.get(unit)
  if (length === undefined || ![fewest, most, shortest, longest].every((each) => each > 0))
    return undefined
  return {
    least: fewest / (longest * length),
    most: most / (shortest * length),
    isCalendar: unit === 'mo' || unit === 'a',
  }
}

function isOnceDaily(parts: readonly DosagePart[]): boolean {
  const rates = parts.flatMap((part) => (part.kind === 'frequency' ? [part] : []))
  const rate = rates[0] && structuredPerHour(rates[0])
  return (
    rates.length === 1 &&
    rate !== undefined &&
    isClose(rate.least, 1 / 24) &&
    isClose(rate.most, 1 / 24)
  )
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9
}
