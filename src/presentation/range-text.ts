import type {
  Reading,
  ReadingValue,
  ReferenceRange,
} from '#src/clinical/observation/reading-type.ts'
import { withCapitalLitre } from '#src/r4/capital-litre.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { Messages } from '#src/messages/messages.ts'
import { plainUnit, quantityText } from './reading-words.ts'

type Ranged = Pick<Reading, 'ranges' | 'value'>

/** The ranges as sent where the value stands beside them, alternatives separated by semicolons. */
export function rangeText(reading: Ranged, t: Messages): string {
  return rangeUnder(reading, unitOf(reading.value), t)
}

/**
 * The same below a head, or apart from the value. Limits say their unit where it is not the one of the head, and each its
 * own where they are several. One without a unit says that it has none, unless neither the head nor the value has one: it
 * would be taken for theirs.
 */
export function rangeUnder(reading: Ranged, headUnit: string | undefined, t: Messages): string {
  return rangesUnder(reading, headUnit, t)
    .map((parts) => parts.filter(Boolean).join(' '))
    .join('; ')
}

/** Of each range its limits, and what was sent beside them. */
export function rangesUnder({ ranges, value }: Ranged, headUnit: string | undefined, t: Messages) {
  const limits = ranges.flatMap(({ low, high }) => [low ?? [], high ?? []].flat())
  const areInOneUnit = limits.every(({ unit }) => isSame(unit, limits[0]?.unit))
  const hasUnitNear = !areInOneUnit || (headUnit ?? unitOf(value)) !== undefined
  return ranges.map((range) => {
    const { text, qualifiers, malformed } = range
    const conditions = qualifiers.length > 0 ? `(${qualifiers.join(', ')})` : ''
    const words = [text, conditions, ...malformed.map(t.values.malformed)].filter(Boolean).join(' ')
    return [limitsText(range), words] as const
  })

  function limitsText({ low, high }: ReferenceRange): string {
    if (low && high) {
      return isSame(low.unit, high.unit)
        ? withUnit(`${quantityText(low)}–${quantityText(high)}`, low)
        : `${withUnit(quantityText(low), low)} – ${withUnit(quantityText(high), high)}`
    }
    if (low) return `≥ ${withUnit(quantityText(low), low)}`
    return high ? `≤ ${withUnit(quantityText(high), high)}` : ''
  }

  function withUnit(text: string, { unit }: QuantityValue): string {
    if (unit === undefined) return hasUnitNear ? `${text} ${t.values.noUnit}` : text
    return areInOneUnit && isSame(unit, headUnit) ? text : `${text} ${plainUnit(unit)}`
  }
}

/** Whether a limit is in the unit of its value, or neither has one. */
export function isInUnitOf(value: ReadingValue, { unit }: QuantityValue): boolean {
  return isSame(unit, unitOf(value))
}

function unitOf(value: ReadingValue): string | undefined {
  return value.kind === 'quantity' ? value.quantity.unit : undefined
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined
    ? one === other
    : withCapitalLitre(one) === withCapitalLitre(other)
}
