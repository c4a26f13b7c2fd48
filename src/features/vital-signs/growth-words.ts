import type { GrowthPercentile } from '#src/clinical/growth/growth-percentile.ts'
import type { GrowthMessages } from '#src/messages/growth.ts'

/** A percentile as a growth chart says it: a whole number from 1 to 99, or beyond them. */
export function percentileText(percentile: number, words: GrowthMessages): string {
  if (percentile < 1) return words.below(1)
  if (percentile > 99) return words.above(99)
  return String(Math.round(percentile))
}

/** With its reference, or why there is none. */
export function percentileWords(found: GrowthPercentile, words: GrowthMessages): string {
  return found.percentile === undefined
    ? words.noPercentile(words.because[found.because])
    : words.percentileOf(
        percentileText(found.percentile, words),
        words.shortReferences[found.reference],
      )
}

const daysPerMonth = 30.4375

/** Days to four weeks, months to two years, then years and months. */
export function ageWords(days: number, words: GrowthMessages): string {
  if (days < 28) return words.ageInDays(days)
  // The calendar's months are a day longer or shorter than these: a birthday is of its year.
  const months = Math.floor((days + 1) / daysPerMonth)
  return months < 24
    ? words.ageInMonths(months)
    : words.ageInYears(Math.floor(months / 12), months % 12)
}
