import type { ResultsMessages } from '#src/messages/results.ts'
import type { Flag } from './reading-words.ts'

/** A flag for a voice: in the source's words, else, where it sent a code alone, what the code means. */
export function spokenFlag(
  { kind, code, label }: Flag,
  { spoken }: Pick<ResultsMessages, 'spoken'>,
): string {
  if (label !== code) return label
  switch (kind) {
    case 'critical-high':
    case 'critical-low':
    case 'critical':
    case 'high':
    case 'low':
    case 'abnormal':
      return spoken.flags[kind]
    case 'outside-above':
    case 'outside-below':
    case 'not-judged':
    case 'other':
      return label
  }
}
