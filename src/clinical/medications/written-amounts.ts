import { endsWithLimit } from './limit-words.ts'
import { isPiece, unitOfWord, unitPattern } from './unit-words.ts'
import { numberPattern, repeatedNumber, writtenNumber } from './written-numbers.ts'

/** A number with a unit that an instruction writes. */
export interface WrittenAmount {
  /** The words, as written. */
  readonly words: string
  /** NaN where it is not certain. */
  readonly number: number
  /** Of a range, its other end. */
  readonly most: number | undefined
  /** From the table of units. */
  readonly unit: string
  /** Neither a strength, nor a concentration, a limit or a part of a product: `2 x 5 mg`, `5 mg tablet`, `5 mg/kg`. */
  readonly isDose: boolean
  /** `20 mg per day`: it may be taken in several doses. */
  readonly isPerDay: boolean
  /** `(5 mg total)` is the dose, whatever it is made of. */
  readonly isTotal: boolean
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,/])(${numberPattern})${repeatedNumber}(?:\\s*(?:-|–|to|à)\\s*(${numberPattern})${repeatedNumber})?\\s*(${unitPattern})(?![\\p{L}\\p{N}])`,
  'giu',
)
const counted = new RegExp(
  `(?:\\d|½|\\b(?:${numberPattern}))\\s*(?:x|×|of|de|and|et)?\\s*(?:a )?$`,
  'iu',
)
const perDay = /^\s*(?:\/|per|a|par|each)\s*(?:day|d|jour|j|24 ?h)(?![a-z])/i
const perSomething = /^\s*(?:\/|per\b|an?\b|par\b|in\b|dans\b|%)/i
/** Before an amount that is dispensed, is what a dose is taken with, or is the strength of a product. */
const notTaken =
  /(?:(?<!\p{L})(?:disp(?:ense)?|qty|quantity|supply|quantité|remettre|servir|with|in|into|avec|dans|each|contain\p{L}*|contenant|strength)[\s.:]*|#\s*)$/iu
const nextWord = /^[\s-]*(\p{L}+)/u

/** Every amount in an instruction whose unit is in the table. */
export function writtenAmounts(instruction: string): WrittenAmount[] {
  return [...instruction.matchAll(pattern)].map((match) => {
    const [words, least = '', most, word = ''] = match
    const before = instruction.slice(0, match.index)
    const after = instruction.slice(match.index + words.length)
    const isPerDay = perDay.test(after)
    const unit = unitOfWord(word) ?? ''
    const piece = unitOfWord(nextWord.exec(after)?.[1])
    const isStrength = !isPiece(unit) && piece !== undefined && isPiece(piece)
    return {
      words,
      number: writtenNumber(least),
      most: most === undefined ? undefined : writtenNumber(most),
      unit,
      isDose:
        !isStrength &&
        !counted.test(before) &&
        !endsWithLimit(before) &&
        !notTaken.test(before) &&
        (isPerDay || !perSomething.test(after)),
      isPerDay,
      isTotal: /^\s*(?:in )?total/i.test(after),
    }
  })
}
