import { doseContradiction, isWholeDose } from './dose-contradiction.ts'
import { partsOfKind, type DosagePart, type SentAmount } from './dosage-parts.ts'
import { areContrary, isMore, measuredAmount } from './measured-amount.ts'
import { isInText } from './parts-in-text.ts'
import { areOtherEvents, lengthInDays, writtenDays, writtenLengths } from './timing-in-text.ts'
import type { Frequency } from './timing-parts.ts'
import { structuredPerHour, writtenPerHour, type PerHour } from './per-hour.ts'
import { measuredWords, type WrittenAmount } from './written-amounts.ts'
import type { WrittenInstruction } from './written-instruction.ts'
import { writtenRates } from './written-rates.ts'
import { areExclusiveRoutes, knownRoute } from './written-routes.ts'

/** Words of a text, or a structured part, and another part that exclude each other, each as it was sent. */
export interface Contradiction {
  readonly written: string | DosagePart
  readonly part: DosagePart | { readonly kind: 'not-as-needed' } | UnitCode
}

/** The code of a quantity is another unit than its text. */
interface UnitCode {
  readonly kind: 'unit-code'
  readonly text: string
}

/**
 * The contradictions between a text and the structured parts beside it. Only what is certain is one: amounts in one
 * unit, how often in counted times, exclusive routes, a limit of the same kind, "as needed" and its opposite. A text
 * with steps, alternatives or conditions is not compared, and of words that this app does not know nothing is claimed.
 */
export function contradictions(
  written: WrittenInstruction,
  parts: readonly DosagePart[],
  isNotAsNeeded: boolean,
): Contradiction[] {
  const { asNeeded } = written
  const isDenied = isNotAsNeeded && !parts.some(({ kind }) => kind === 'as-needed')
  const needed =
    asNeeded !== undefined && isDenied
      ? [{ written: asNeeded, part: { kind: 'not-as-needed' } as const }]
      : []
  const days = otherDays(written.text, parts)
  if (written.isCompound) return [...days, ...needed]
  const found = parts.flatMap((part): Contradiction[] => {
    const words = isInText(part, written) ? undefined : excludedBy(part, written, parts)
    return words === undefined ? [] : [{ written: words, part }]
  })
  return [...found, ...days, ...needed]
}

function excludedBy(
  part: DosagePart,
  written: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  switch (part.kind) {
    case 'dose':
      return doseContradiction(part, written, parts)
    case 'frequency':
      return (
        otherRate(structuredPerHour(part), written, parts) ?? exceededRate(part, written, parts)
      )
    case 'code': {
      const [only, ...others] = writtenRates(part.text)
      const isAlone = others.length === 0 && !parts.some(({ kind }) => kind === 'frequency')
      return only && isAlone ? otherRate(writtenPerHour(only), written, parts) : undefined
    }
    case 'route': {
      const route = knownRoute(part.text)
      const [only, ...others] = written.routes
      const isAlone = only !== undefined && others.length === 0
      return isAlone && areExclusiveRoutes(only.route, route) ? only.words : undefined
    }
    case 'rate': {
      const flows = written.amounts.filter((each) => each.perHours && each.limit === undefined)
      return otherAmount(part.type === undefined ? part.amount : {}, flows)
    }
    case 'maximum':
      return otherAmount(
        part.amount,
        written.amounts.filter(({ limit }) => limit === part.per),
      )
    case 'as-needed':
      return written.notAsNeeded
    case 'when':
      return areOtherEvents(written.text, part.codes) ? written.eventWords : undefined
    case 'bounds-length': {
      const [only, ...more] = writtenLengths(written.text)
      const days = lengthInDays(part.length)
      const isOther = days !== undefined && only !== undefined && more.length === 0
      return isOther && only.days !== days && !Number.isNaN(only.days) ? only.words : undefined
    }
    case 'method':
    case 'site':
    case 'days':
    case 'times-of-day':
    case 'count':
    case 'duration':
    case 'bounds-period':
    case 'events':
      return undefined
  }
}

/** Days of the week that are none of those in the text. */
function otherDays(text: string, parts: readonly DosagePart[]): Contradiction[] {
  const written = writtenDays(text)
  return partsOfKind(parts, 'days').flatMap((part) =>
    !written || part.codes.some((code) => written.codes.includes(code))
      ? []
      : [{ written: written.words, part }],
  )
}

/** "At most" so often, where it is taken more often than that, and not as needed. */
function exceededRate(
  part: Frequency,
  { rates }: WrittenInstruction,
  parts: readonly DosagePart[],
): string | undefined {
  const structure = structuredPerHour(part)
  const limits = rates.filter(({ isLimit }) => isLimit)
  if (!structure || partsOfKind(parts, 'as-needed').length > 0) return undefined
  return limits.find((limit) => {
    const text = writtenPerHour(limit)
    return text?.isCalendar === structure.isCalendar && isMore(structure.least, text.most)
  })?.words
}

/** The one of these amounts, where it is another in the same unit. */
function otherAmount(
  amount: SentAmount,
  [only, ...more]: readonly WrittenAmount[],
): string | undefined {
  const coded = measuredAmount(amount)
  if (!coded || !only || more.length > 0 || Number.isNaN(only.number)) return undefined
  return areContrary(measuredWords(only), coded) ? `${only.words}${only.perWords}` : undefined
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
  if (!only.isCounted && written.hasEvents) return undefined
  const text = writtenPerHour(only)
  if (!text || !structure || text.isCalendar !== structure.isCalendar) return undefined
  // `2 tablets daily` may be one tablet twice a day; `daily, morning and evening` is.
  const doses = written.amounts.filter(({ number }) => number !== 1)
  if (!only.isCounted && doses.length > 0)
    return isOtherTotal(text, structure, written, parts) ? only.words : undefined
  const isSame = isClose(text.least, structure.least) && isClose(text.most, structure.most)
  const isRange = text.least !== text.most || structure.least !== structure.most
  const overlaps = text.least <= structure.most && structure.least <= text.most
  return isSame || (isRange && overlaps) ? undefined : only.words
}

/** `20 mg daily` beside 10 mg three times daily: in however many doses it is taken, it is another amount. */
function isOtherTotal(
  text: PerHour,
  structure: PerHour,
  { amounts }: WrittenInstruction,
  parts: readonly DosagePart[],
): boolean {
  const [dose, ...others] = partsOfKind(parts, 'dose')
  const coded = dose && others.length === 0 ? measuredAmount(dose.amount) : undefined
  if (!coded || dose?.type !== undefined) return false
  const [only, ...more] = amounts.filter((each) => each.unit === coded.unit)
  if (!only?.isDose || more.length > 0 || !isWholeDose(only, amounts)) return false
  const { least, most, unit } = measuredWords(only)
  return areContrary(
    { least: least * text.least, most: most * text.most, unit },
    { least: coded.least * structure.least, most: coded.most * structure.most, unit },
  )
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9
}
