import type { DosagePart, DosePart } from './dosage-parts.ts'
import type { Frequency } from './timing-parts.ts'
import { mentionsDays, mentionsEvents, mentionsLength } from './timing-in-text.ts'
import { unitOfWord } from './unit-words.ts'
import type { WrittenInstruction } from './written-instruction.ts'
import { writtenRates, type WrittenRate } from './written-rates.ts'
import { knownRoute } from './written-routes.ts'

/**
 * Whether a text also states a structured part, so that the row need not repeat it: a dose whose number and unit are
 * both in the text, a frequency that it writes in the same form, or a part whose own words are in it. A part that is
 * not found is shown: a text never hides one.
 */
export function isInText(part: DosagePart, written: WrittenInstruction): boolean {
  switch (part.kind) {
    case 'dose':
      return mentionsDose(part, written)
    case 'frequency':
      return written.rates.some((rate) => !rate.isLimit && isSameForm(part, rate))
    case 'code':
      return mentionsWords(written, part.text) || mentionsCode(part.text, written)
    case 'as-needed':
      return (
        written.asNeeded !== undefined &&
        (part.reason === undefined || mentionsWords(written, part.reason))
      )
    case 'route': {
      const route = knownRoute(part.text)
      return (
        mentionsWords(written, part.text) ||
        (route !== undefined && written.routes.some((each) => each.route === route))
      )
    }
    case 'rate':
    case 'method':
    case 'site':
    case 'maximum':
      return mentionsWords(written, part.text)
    case 'days':
      return mentionsDays(written.text, part.codes)
    case 'when':
      return part.offset === undefined && mentionsEvents(written.text, part.codes)
    case 'bounds-length':
      return mentionsLength(written.text, part.length)
    case 'times-of-day':
    case 'count':
    case 'duration':
    case 'bounds-period':
    case 'events':
      return false
  }
}

function mentionsDose(
  { text, amount: sent, type }: DosePart,
  written: WrittenInstruction,
): boolean {
  const amount = sent.quantity
  if (type !== undefined || amount?.comparator !== undefined) return false
  const unit = unitOfWord(amount?.unit)
  if (!amount || unit === undefined) return mentionsWords(written, text)
  return written.amounts.some(
    (each) =>
      each.isDose &&
      each.most === undefined &&
      each.unit === unit &&
      each.number === Number(amount.digits),
  )
}

function mentionsCode(code: string, { rates }: WrittenInstruction): boolean {
  const coded = writtenRates(code)
  const isSame = (one: WrittenRate, other: WrittenRate) =>
    one.unit === other.unit &&
    `${String(one.times)} ${String(one.period)}` ===
      `${String(other.times)} ${String(other.period)}`
  return (
    coded.length > 0 &&
    coded.every((each) => rates.some((rate) => !rate.isLimit && isSame(each, rate)))
  )
}

/** The same numbers and the same unit: `every 12 hours` does not say `twice daily`. */
function isSameForm({ times, period, unit }: Frequency, rate: WrittenRate): boolean {
  const isSpan = (span: Frequency['times'], [least, most]: readonly [number, number]) =>
    span?.least !== undefined &&
    Number(span.least) === least &&
    Number(span.most ?? span.least) === most
  return isSpan(times, rate.times) && isSpan(period, rate.period) && unit === rate.unit
}

function mentionsWords({ text }: WrittenInstruction, words: string): boolean {
  return ` ${folded(text)} `.includes(` ${folded(words)} `)
}

/** Lower case, with one space between words and no punctuation around them. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s,;:()]+/g, ' ')
    .trim()
}
