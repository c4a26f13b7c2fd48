/**
 * Any catalogue as a pseudo-locale: every word of ours in ⟦brackets⟧, accented, and about 40 % longer, as a
 * translation may be. What a function is given stays outside the brackets, so that a word which comes in from
 * elsewhere is seen on screen for what it is.
 */
export function pseudoMessages<Words>(words: Words): Words {
  return pseudo(words) as Words
}

function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return pseudoText(words)
  if (typeof words === 'function') return pseudoFunction(words)
  if (Array.isArray(words)) return words.map(pseudo)
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, pseudo(each)]))
}

/** Texts are handed over as marks and put back afterwards; numbers go in as they are, for plurals depend on them. */
function pseudoFunction(words: object) {
  return (...values: readonly unknown[]): string => {
    const texts: string[] = []
    const marked = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(marked)
      if (typeof value !== 'string' || value === '') return value
      return `\uE000${String(texts.push(value) - 1)}\uE001`
    }
    const made = String(
      Reflect.apply(words as (...values: unknown[]) => unknown, undefined, values.map(marked)),
    )
    return made
      .split(/\uE000(\d+)\uE001/)
      .map((part, index) => (index % 2 === 0 ? pseudoText(part) : (texts[Number(part)] ?? part)))
      .join('')
  }
}

function pseudoText(text: string): string {
  if (!/\p{Letter}/u.test(text)) return text
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  return `${before}⟦${accented(words)}${padding(words.length)}⟧${after}`
}

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const accents = 'ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'

function accented(words: string): string {
  return Array.from(words, (letter) => accents[plain.indexOf(letter)] ?? letter).join('')
}

/** Breaks as words do. */
function padding(length: number): string {
  return '~'.repeat(Math.ceil(length * 0.4)).replaceAll(/~{6}(?=~)/g, '~~~~~ ')
}
