import type { DetailsMessages } from '#src/messages/details.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { Fate } from '#src/queries/answer-line.ts'

/** What became of a resource that was received, in words. */
export function fateText(
  fate: Exclude<Fate, { kind: 'not-fetched' }>,
  { fates, categories, categoryNotKnown }: DetailsMessages,
): string {
  switch (fate.kind) {
    case 'shown':
      return categoryNotKnown
    case 'superseded':
      return fates.superseded
    case 'malformed':
      return fates.malformed(fate.path)
    case 'filtered':
      return fate.reason === 'other-category'
        ? fates.otherCategory(ownWord(categories, fate.category) ?? fate.category)
        : fates[fate.reason]
    case 'withheld':
    case 'unsupported':
      return fates[fate.reason]
  }
}

/** Why a page, or a resource that was read by id, did not come. */
export function notFetchedText(
  { reason }: Extract<Fate, { kind: 'not-fetched' }>,
  { panels }: Messages,
  { doubts }: DetailsMessages,
): string {
  const words = { ...panels.fhirErrors, ...doubts }
  return words[reason]
}
