import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import type { ShownSection } from './shown-sections.ts'

export function sectionTitle(
  { group, panel }: Pick<ShownSection, 'group' | 'panel'>,
  t: Messages,
  words: ResultsMessages,
): string {
  return panel?.name ?? { ...t.laboratory.groups, ...words.groups, pinned: words.pinned }[group]
}
