import { endsWithLimit } from './limit-words.ts'
import type { Measured } from './measured-amount.ts'
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
  /** The time in which it is taken or given, in hours: 1 of `100 mL/h`. */
  readonly perHours: number | undefined
  /** Its words, as written. */
  readonly perWords: string
  /** "At most" stands before it: in a period, each time, in a lifetime, or it does not say. */
  readonly limit: 'period' | 'administration' | 'lifetime' | 'any' | undefined
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
const perTime =
  /^\s*(?:(daily|quotidien\p{L}*)|(?:\/|per|an?|par|each|every|in|en|dans|aux|à l['’])\s*(\d+)?\s*(h|hrs?|hours?|heures?|min|minutes?|d|days?|j|jours?))(?!\p{L})/iu
/** "Maximum daily dose" stands before it. */
const dailyLimit = /max\p{L}* (?:dose )?(?:daily|quotidien\p{L}*)\P{N}*$/iu
const perDose =
  /^\s*(?:\/|per|par|each|at a|à la|chaque)\s*(?:dose|time|administration|fois|prise)/i
const lifetime = /^\s*(?:\p{L}+\s){0,2}(?:lifetime|à vie|vie)(?!\p{L})/iu
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
    const perHours = dailyLimit.test(before) ? 24 : hoursAfter(after)
    const isLimit = endsWithLimit(before) || /^\s*(?:max|maximum)(?!\p{L})/iu.test(after)
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
        !isLimit &&
        !notTaken.test(before) &&
        (isPerDay || !perSomething.test(after)),
      isPerDay,
      perHours,
      perWords: (perTime.exec(after) ?? perDose.exec(after))?.[0] ?? '',
      limit: isLimit ? limitOf(before, after, perHours) : undefined,
      isTotal: /^\s*(?:in )?total/i.test(after),
    }
  })
}

/** As what a structured amount is compared with; per hour where it is per time. */
export function measuredWords({
  number,
  most = number,
  unit,
  perHours,
  isDose,
}: WrittenAmount): Measured {
  return perHours === undefined || isDose
    ? { least: number, most, unit }
    : { least: number / perHours, most: most / perHours, unit: `${unit}/h` }
}

function hoursAfter(after: string): number | undefined {
  const [, daily, count = '1', unit] = perTime.exec(after) ?? []
  if (daily !== undefined) return 24
  if (unit === undefined) return undefined
  const first = unit[0]?.toLowerCase()
  return Number(count) * (first === 'h' ? 1 : first === 'm' ? 1 / 60 : 24)
}

function limitOf(
  before: string,
  after: string,
  perHours: number | undefined,
): NonNullable<WrittenAmount['limit']> {
  if (perHours !== undefined) return 'period'
  if (perDose.test(after)) return 'administration'
  return lifetime.test(after) || /(?:lifetime|à vie)[^\d]*$/iu.test(before) ? 'lifetime' : 'any'
}
