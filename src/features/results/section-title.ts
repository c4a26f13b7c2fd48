import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import type { ShownSection } from './shown-sections.ts'

export function sectionTitle(
  group: ShownSection['group'],
  t: Messages,
  words: ResultsMessages,
): string {
  return { ...t.laboratory.groups, ...words.groups, pinned: words.pinned }[group]
}
