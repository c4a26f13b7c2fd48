/** What a reading that follows an answer is for. */
type Aim = 'again' | 'older' | 'more'

/** The last line of every panel: how much was read, and what was not. */
export interface CompletenessMessages {
  readonly complete: string
  readonly incomplete: string
  /** Nothing says that anything is missing, and nothing proves that all is there. */
  readonly notProven: string
  readonly anyDate: string
  readonly since: (from: string) => string
  readonly olderNotRequested: string
  /** The window was requested; nothing proves that it was applied. */
  readonly windowRequested: (from: string) => string
  /** The window was requested, and what came is not within it. */
  readonly windowNotApplied: (from: string) => string
  readonly pending: (count: number) => string
  readonly otherCategory: (count: number) => string
  readonly categoryNotKnown: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly moreMayExist: (count: number) => string
  readonly latestUncertain: string
  readonly stale: (since: string, aim: Aim) => string
  readonly staleAfterStop: (since: string, aim: Aim) => string
  readonly isReloading: (since: string, aim: Aim) => string
  readonly notes: (count: number) => string
}
