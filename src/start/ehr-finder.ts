import { foldedText } from '#src/messages/folded-text.ts'
import type { StartEntry } from './start-list.ts'

/** Finds entries by what a person types: every word must begin a word of the name, the place, the portal, or the rest. */
export type EhrFinder = (typed: string) => readonly StartEntry[]

/** Words that are written in two ways. Each is found by the other. */
const twins: Readonly<Record<string, string>> = {
  st: 'saint',
  saint: 'st',
  ste: 'sainte',
  sainte: 'ste',
  mt: 'mount',
  mount: 'mt',
}

interface Indexed {
  readonly entry: StartEntry
  readonly name: string
  readonly everything: string
}

/**
 * A finder over a list, which is folded once, when the first letter comes. What a longer text finds is among what its
 * beginning found, so typing on looks only there. Entries whose name begins with what was typed come first, then those
 * with the words in their name, each in alphabetical order.
 */
export function ehrFinder(list: readonly StartEntry[], language: string): EhrFinder {
  const { compare } = new Intl.Collator(language)
  // The server sorts it already, by English, so there is little left to do.
  const sorted = list.toSorted(
    (one, other) => compare(one.name, other.name) || compare(label(one), label(other)),
  )
  let all: readonly Indexed[] | undefined
  let last: { readonly typed: string; readonly found: readonly Indexed[] } | undefined
  return (typed) => {
    const wanted = foldedText(typed)
    if (wanted === '') return sorted
    all ??= sorted.map(indexed)
    const among = last !== undefined && wanted.startsWith(last.typed) ? last.found : all
    const found = among.filter(({ everything }) => has(everything, wanted))
    last = { typed: wanted, found }
    const ranks = Map.groupBy(found, ({ name }): number => {
      if (name.startsWith(` ${wanted}`)) return 0
      return has(name, wanted) ? 1 : 2
    })
    return [0, 1, 2].flatMap((rank) => (ranks.get(rank) ?? []).map(({ entry }) => entry))
  }
}

function indexed(entry: StartEntry): Indexed {
  const { name, portal = '', place = '', also } = entry
  return { entry, name: words(name), everything: words([name, portal, place, also].join(' ')) }
}

/** With a space before each word, so that the beginnings of words can be found. */
function words(text: string): string {
  const own = foldedText(text)
  const more = own.split(' ').flatMap((word) => twins[word] ?? [])
  return ` ${[own, ...more].join(' ')}`
}

function has(text: string, wanted: string): boolean {
  return wanted.split(' ').every((word) => text.includes(` ${word}`))
}

function label({ portal = '', place = '' }: StartEntry): string {
  return `${portal} ${place}`
}
