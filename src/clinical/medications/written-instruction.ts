import { asNeededWords, notAsNeededWords } from './as-needed-words.ts'
import { writtenAmounts, type WrittenAmount } from './written-amounts.ts'
import { hasUnknownRates, writtenRates, type WrittenRate } from './written-rates.ts'
import { writtenRoutes, type WrittenRoute } from './written-routes.ts'

/** What an instruction says in words that this app knows, English or French. Of anything else nothing is claimed. */
export interface WrittenInstruction {
  readonly text: string
  readonly amounts: readonly WrittenAmount[]
  readonly rates: readonly WrittenRate[]
  /** There are words of how often besides. */
  readonly hasUnknownRates: boolean
  readonly routes: readonly WrittenRoute[]
  /** The words for "as needed". */
  readonly asNeeded: string | undefined
  /** The words for the opposite. */
  readonly notAsNeeded: string | undefined
  /**
   * Times of day, meals or exceptions, which change what `daily` alone means: `daily in the morning and at bedtime` is
   * twice a day, `daily, not on the day of methotrexate` is six times a week.
   */
  readonly hasEvents: boolean
  /** The first of the times of day or meals, as written. */
  readonly eventWords: string | undefined
  /** Several steps, alternatives or conditions: its parts may not be compared one by one. */
  readonly isCompound: boolean
}

const events =
  /(?<!\p{L})(?:mornings?|noon|afternoon|evenings?|nights?|nightly|bedtime|q?hs|q?am|q?pm|meals?|breakfast|lunch|dinner|supper|ac|pc|matin|midi|après-midi|soir|nuit|coucher|repas|déjeuner|dîner|souper)(?!\p{L})|\d\s*h\s*\d\d|\d:\d\d/iu

const exceptions =
  /(?<!\p{L})(?:not|no|except\p{L}*|exclud\p{L}*|skip\p{L}*|but|only|excepté|mais|pas|seulement|day of|days|jours? de)(?!\p{L})/iu

const steps =
  /(?<!\p{L})(?:then|followed|alternat\p{L}*|increas\p{L}*|decreas\p{L}*|reduc\p{L}*|taper\p{L}*|titrat\p{L}*|initial\p{L}*|first|loading|or|if|unless|puis|ensuite|altern\p{L}*|augment\p{L}*|diminu\p{L}*|réduir\p{L}*|d['’]abord|ou|si|sauf|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})/iu

export function writtenInstruction(text: string): WrittenInstruction {
  return {
    text,
    amounts: writtenAmounts(text),
    rates: writtenRates(text),
    hasUnknownRates: hasUnknownRates(text),
    routes: writtenRoutes(text),
    asNeeded: asNeededWords(text),
    notAsNeeded: notAsNeededWords(text),
    eventWords: events.exec(text)?.[0],
    hasEvents: events.test(text) || exceptions.test(text),
    isCompound: steps.test(text),
  }
}
