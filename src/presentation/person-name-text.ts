import type { PersonName } from '#src/r4/human-name.ts'

/**
 * `TREMBLAY, Jean Jr.`: a suffix may be all that distinguishes two relatives. One that only the text holds, beside
 * parts that do not, is shown too.
 */
export function personNameText({ family, given, suffix, text }: PersonName): string {
  const parts = [family?.toUpperCase(), given.join(' ')].filter(Boolean)
  const name = parts.length > 0 ? parts.join(', ') : (text ?? '')
  const suffixes = suffix.length > 0 ? suffix : (generation.exec(text ?? '')?.slice(1) ?? [])
  return [name, ...suffixes.filter((each) => !endsWithWord(name, each))].join(' ')
}

const generation = /[\s,](jr\.?|sr\.?|i{2,3}|iv)$/i

function endsWithWord(name: string, word: string): boolean {
  return name.toLowerCase().endsWith(` ${word.toLowerCase()}`)
}
