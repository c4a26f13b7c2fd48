/** The last line of every panel: how much was read, and what was not. */
export interface CompletenessMessages {
  readonly complete: string
  readonly incomplete: string
  readonly anyDate: string
  readonly since: (from: string) => string
  readonly olderNotRequested: string
  readonly pending: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly moreMayExist: (count: number) => string
  readonly latestUncertain: string
  readonly stale: (since: string) => string
  readonly isReloading: (since: string) => string
  readonly notes: (count: number) => string
}
