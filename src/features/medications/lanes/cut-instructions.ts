/**
 * An instruction as it is, then with less and less of it, from the word on in which it differs from the others of its
 * lane: `… 35 mg a week, or …`. It is cut between words, says so, and never ends with a number without its unit.
 */
export function cutInstructions(text: string, others: readonly string[]): string[] {
  const words = text.split(/\s+/)
  const shared = Math.min(...others.map((other) => sharedWords(words, other.split(/\s+/))))
  const first = Number.isFinite(shared) && shared < words.length ? shared : 0
  // A number before it belongs to it.
  const from = first > 0 && /\d$/.test(words[first - 1] ?? '') ? first - 1 : first
  const start = from > 0 ? '… ' : ''
  const cut = Array.from({ length: Math.max(0, words.length - from) }, (_, index) =>
    words.slice(from, words.length - index),
  )
    .filter((part) => part.length > 1 && !/\d[.,;:]?$/.test(part.at(-1) ?? ''))
    .map((part) => {
      const isWhole = from + part.length === words.length
      return `${start}${part.join(' ')}${isWhole ? '' : ' …'}`
    })
  return [...new Set([text, ...cut])]
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const different = one.findIndex((word, index) => word !== other[index])
  return different < 0 ? one.length : different
}
