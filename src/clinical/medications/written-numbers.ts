const numbers: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  half: 0.5,
  demi: 0.5,
  une: 1,
  un: 1,
  one: 1,
  two: 2,
  deux: 2,
  three: 3,
  trois: 3,
  four: 4,
  quatre: 4,
  five: 5,
  cinq: 5,
  six: 6,
  seven: 7,
  sept: 7,
  eight: 8,
  huit: 8,
  nine: 9,
  neuf: 9,
  ten: 10,
  dix: 10,
  twelve: 12,
  douze: 12,
}

const halves = 'one|two|three|1|2|3'

/** A number in digits or in words, English or French: an alternative of a regular expression. */
export const numberPattern = `\\d+\\s*[½¼¾]|(?:${halves}) and (?:a|one) half|\\.\\d+|\\d+(?:[.,]\\d+)?(?:/\\d+)?|${Object.keys(numbers).join('|')}`

/** What may come between a number and its unit: the number once more, as in `2 (two) tablets` and `two (2) tablets`. */
export const repeatedNumber = '(?:\\s*\\([\\p{L}\\d-]+\\)|\\))?'

/** NaN where it is not certain: `1,000` is one thousand in English and one in French. */
export function writtenNumber(written: string): number {
  const word = numbers[written.toLowerCase()]
  if (word !== undefined) return word
  const [, count, fraction] = /^(\d+)\s*([½¼¾])$/.exec(written) ?? []
  if (fraction !== undefined) return Number(count) + (numbers[fraction] ?? Number.NaN)
  const [, halved] = /^(\S+) and (?:a|one) half$/i.exec(written) ?? []
  if (halved !== undefined) return writtenNumber(halved) + 0.5
  const [whole = '', part] = written.split('/')
  if (part !== undefined) return Number(whole) / Number(part)
  return /,\d{3}$/.test(whole) ? Number.NaN : Number(whole.replace(',', '.'))
}
