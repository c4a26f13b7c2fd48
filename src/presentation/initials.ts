import type { PersonName } from '#src/r4/human-name.ts'

/**
 * `O. B.`, for where a whole name must not be: titles of windows reach the disk. Undefined where the parts are not
 * sent, or where one character may be a whole name.
 */
export function initials({ family, given, text }: PersonName): string | undefined {
  const parts = family !== undefined || given.length > 0 ? [given[0], family] : partsOf(text ?? '')
  const letters = parts.flatMap((part) => {
    const [letter] = /\p{L}\p{M}*/u.exec(part?.normalize() ?? '') ?? []
    return letter === undefined ? [] : [letter.toUpperCase()]
  })
  const isReadable = letters.length > 0 && !letters.some((letter) => wholeSyllable.test(letter))
  return isReadable ? letters.map((letter) => `${letter}.`).join(' ') : undefined
}

/** Scripts in which one character can be a family name. */
const wholeSyllable = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** First and last word of `Odette Beaulieu`, or of `BEAULIEU, Odette` in the same order. */
function partsOf(text: string): readonly (string | undefined)[] {
  const [before = '', after] = text.split(',')
  if (after !== undefined) return [after, before]
  const words = before.split(/\s+/).filter(Boolean)
  return words.length > 1 ? [words[0], words.at(-1)] : words
}
