import { takeAmount, takeRange, type Amount } from '#src/r4/take-amount.ts'
import type { NameOf, Tracked } from '#src/r4/tracked-element.ts'
import type { Duration, Range } from 'fhir/r4'

/** A number, or the range from one to another, in the source's digits; an end that was not sent is undefined. */
export interface Span {
  readonly least: string | undefined
  /** Undefined when it is one number and no range. */
  readonly most: string | undefined
}

/** A length of time: in a UCUM unit, for which every language has a word, or as the source wrote it. */
export type Length =
  | { readonly kind: 'coded'; readonly span: Span; readonly unit: string }
  | {
      readonly kind: 'written'
      readonly text: string
      /** Its number and UCUM code, where a code came beside the source's word. */
      readonly coded: { readonly digits: string; readonly unit: string } | undefined
    }

export function takeLength<T>(from: Tracked<T>, name: NameOf<Duration, T>): Length | undefined {
  const amount = takeAmount(from, name)
  return (
    amount &&
    (codedLength([amount]) ?? { kind: 'written', text: amount.text, coded: coded(amount) })
  )
}

export function takeLengthRange<T>(from: Tracked<T>, name: NameOf<Range, T>): Length | undefined {
  const range = takeRange(from, name)
  return (
    range &&
    (codedLength([range.low, range.high]) ?? {
      kind: 'written',
      text: range.text,
      coded: undefined,
    })
  )
}

/** A length whose unit is a UCUM code and not a word of the source's. */
function codedLength(ends: readonly (Amount | undefined)[]): Length | undefined {
  const [least, most] = ends
  const unit = least?.ucum
  const isCoded = ends.every(
    (end) => end && end.comparator === undefined && end.unit === unit && end.ucum === unit,
  )
  if (!least || unit === undefined || !isCoded) return undefined
  return { kind: 'coded', span: { least: least.digits, most: most?.digits }, unit }
}

function coded({ digits, ucum, comparator }: Amount): { digits: string; unit: string } | undefined {
  return ucum === undefined || comparator !== undefined ? undefined : { digits, unit: ucum }
}
