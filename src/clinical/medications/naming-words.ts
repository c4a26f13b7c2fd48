/** Comparing names by their words. A number is a word of its own: `5MG` and `5 mg` are the same two. */

/** Words that tell no product from another where the rest is the same: RxNorm writes `Oral Tablet`. */
const insignificant = new Set([
  'oral',
  'product',
  'of',
  'as',
  'and',
  'in',
  'with',
  'for',
  'the',
  'de',
  'et',
])

const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(word))
}

/** Whether every significant word of a text is among these. */
export function isCovered(text: string, by: ReadonlySet<string>): boolean {
  return [...wordsOf(text)].every((each) => by.has(each) || insignificant.has(each))
}

/** The names that add words to those already shown, the ones that add most first; and the rest, which add none. */
export function informativeNames(
  names: readonly string[],
  shown: readonly string[],
): { readonly adding: readonly string[]; readonly repeating: readonly string[] } {
  const known = new Set(shown.flatMap((each) => [...wordsOf(each)]))
  const adding: string[] = []
  const repeating: string[] = []
  for (const name of names.toSorted((one, other) => wordsOf(other).size - wordsOf(one).size)) {
    const isNew = !isCovered(name, known)
    ;(isNew ? adding : repeating).push(name)
    if (isNew) for (const each of wordsOf(name)) known.add(each)
  }
  return { adding, repeating }
}
