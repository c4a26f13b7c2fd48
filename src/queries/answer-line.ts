import type { Finding, LeftOut } from '#src/clinical/finding.ts'
import type { LedgerLine, ReceivedFate, UnshownFate } from '#src/fhir/ledger-line.ts'
import type { SearchRun } from '#src/fhir/search-result.ts'
import type { SearchId } from '#src/searches/declared-searches.ts'
import type { OptionalSearchId } from '#src/searches/optional-searches.ts'

/** What became of a resource, or of a page, once the clinical question was answered. */
export type Fate =
  | UnshownFate
  /** It can be reached on screen, in the panel that asked for it. */
  | { readonly kind: 'shown'; readonly isCategoryKnown: boolean }
  /** `source`: withdrawn by whoever recorded it; `sidechart`: a rule of this app. */
  | { readonly kind: 'filtered'; readonly by: 'source'; readonly reason: 'entered-in-error' }
  | {
      readonly kind: 'filtered'
      readonly by: 'sidechart'
      readonly reason: 'proposal' | 'option' | 'other-test' | 'background'
    }
  /** No part of the answer accounts for it. */
  | { readonly kind: 'unsupported'; readonly reason: 'no-row' }

/** A line of the ledger that belongs to one answer. Every count and every completeness line is made from these. */
export interface AnswerLine extends LedgerLine<Fate> {
  readonly search: SearchId | OptionalSearchId
}

/** One run of a declared search, or one read that a search declares. */
export interface AnswerRun extends SearchRun {
  readonly search: SearchId | OptionalSearchId
}

/** The lines of a search, completed by what the clinical question made of the resources that were kept. */
export function answerLines(
  search: SearchId | OptionalSearchId,
  lines: readonly LedgerLine<ReceivedFate>[],
  { shown, leftOut }: Pick<Finding<unknown>, 'shown' | 'leftOut'>,
): readonly AnswerLine[] {
  const onScreen = new Set(shown)
  const reasons = new Map(leftOut.map((each) => [each.reference, each]))
  return lines.map((line) => ({ ...line, search, fate: fateOf(line) }))

  function fateOf({ reference = '', fate }: LedgerLine<ReceivedFate>): Fate {
    if (fate.kind !== 'kept') return fate
    const left = reasons.get(reference)
    if (left) return leftOutFate(left)
    return onScreen.has(reference)
      ? { kind: 'shown', isCategoryKnown: fate.isCategoryKnown }
      : { kind: 'unsupported', reason: 'no-row' }
  }
}

function leftOutFate({ reference, reason, element }: LeftOut): Fate {
  switch (reason) {
    case 'entered-in-error':
      return { kind: 'filtered', by: 'source', reason }
    case 'proposal':
    case 'option':
      return { kind: 'filtered', by: 'sidechart', reason }
    case 'malformed':
      return { kind: 'malformed', path: `${reference.split('/')[0] ?? ''}.${element}` }
  }
}
