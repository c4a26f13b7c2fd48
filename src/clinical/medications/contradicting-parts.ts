import { contradictions, type Contradiction } from './contradictions.ts'
import { partsOfKind, type DosagePart, type DosePart } from './dosage-parts.ts'
import { areContrary, isMore, measuredAmount } from './measured-amount.ts'
import { structuredPerHour } from './per-hour.ts'
import { unitOfWord } from './unit-words.ts'
import { writtenInstruction } from './written-instruction.ts'
import { areExclusiveRoutes, knownRoute } from './written-routes.ts'

/**
 * The contradictions among the structured parts of one instruction:
 *
 * - two doses or rates of one type and unit that differ, such as that of an older shape beside that of R4;
 * - a dose above the maximum for one administration, or, if not as needed, above that for a period;
 * - a route, or how often, whose words and codes differ;
 * - "as needed", with a reason, and not as needed;
 * - a quantity whose unit and code differ.
 */
export function contradictingParts(
  parts: readonly DosagePart[],
  isNotAsNeeded: boolean,
): Contradiction[] {
  const found = [...otherAmounts(parts), ...aboveMaximum(parts), ...otherRoutes(parts)]
  const reasons = isNotAsNeeded ? partsOfKind(parts, 'as-needed') : []
  return [
    ...found,
    ...reasons.map((written) => ({ written, part: { kind: 'not-as-needed' } as const })),
    ...otherCodes(parts),
    ...otherUnits(parts),
  ]
}

function otherAmounts(parts: readonly DosagePart[]): Contradiction[] {
  const amounts: readonly DosePart[] = [
    ...partsOfKind(parts, 'dose'),
    ...partsOfKind(parts, 'rate'),
  ]
  return amounts.flatMap((part, index) => {
    const one = measuredAmount(part.amount)
    const other = amounts.slice(index + 1).find((each) => {
      const amount = each.kind === part.kind && each.type === part.type ? each.amount : {}
      const measured = measuredAmount(amount)
      return one && measured && areContrary(one, measured)
    })
    return other ? [{ written: part, part: other }] : []
  })
}

function aboveMaximum(parts: readonly DosagePart[]): Contradiction[] {
  const doses = partsOfKind(parts, 'dose').filter(({ type }) => type === undefined)
  return partsOfKind(parts, 'maximum').flatMap((part) => {
    const limit = measuredAmount(part.amount)
    if (!limit || part.per === 'lifetime') return []
    const dose = doses.find((each) => {
      const amount =
        part.per === 'period' ? amountPerHour(each, parts) : measuredAmount(each.amount)
      return amount?.unit === limit.unit && isMore(amount.least, limit.most)
    })
    return dose ? [{ written: dose, part }] : []
  })
}

/** What is taken at the least; undefined where it is taken as needed, or how often is not one plain number. */
function amountPerHour({ amount }: DosePart, parts: readonly DosagePart[]) {
  const dose = measuredAmount(amount)
  const [frequency, ...others] = partsOfKind(parts, 'frequency')
  const isPlain = parts.every(({ kind }) => kind !== 'as-needed' && kind !== 'days')
  const rate = frequency && others.length === 0 && isPlain && structuredPerHour(frequency)
  return rate && dose ? { least: dose.least * rate.least, unit: `${dose.unit}/h` } : undefined
}

function otherRoutes(parts: readonly DosagePart[]): Contradiction[] {
  return partsOfKind(parts, 'route').flatMap((part) => {
    const route = knownRoute(part.text)
    const other = part.otherNames.find((name) => areExclusiveRoutes(route, knownRoute(name)))
    return other === undefined ? [] : [{ written: { ...part, text: other }, part }]
  })
}

/** A timing code is compared like a text, with every other part. */
function otherCodes(parts: readonly DosagePart[]): Contradiction[] {
  const others = parts.filter(({ kind }) => kind !== 'code')
  return partsOfKind(parts, 'code').flatMap(({ text }) =>
    contradictions(writtenInstruction(text), others, false),
  )
}

function otherUnits(parts: readonly DosagePart[]): Contradiction[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'dose' && part.kind !== 'rate') return []
    const { quantity, range } = part.amount
    const amount = [quantity, range?.low, range?.high].find((each) => {
      const [unit, code] = [unitOfWord(each?.unit), unitOfWord(each?.ucum)]
      return unit !== undefined && code !== undefined && unit !== code
    })
    return amount?.ucum === undefined
      ? []
      : [{ written: part.text, part: { kind: 'unit-code', text: amount.ucum } as const }]
  })
}
