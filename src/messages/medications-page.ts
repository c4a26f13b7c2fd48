import type { ChangedSince } from './changed-since-names.ts'

/** The screen of all medications. */
export interface MedicationsPageMessages {
  /** Leads to it from the summary. */
  readonly open: string
  readonly find: string
  readonly changed: string
  readonly changedSince: Readonly<Record<ChangedSince, string>>
  /** Which of all orders match what was asked. */
  readonly shownOf: (shown: number, all: number) => string
  readonly noneFound: string
  readonly showAll: string
  /** Ended without a date: they may have changed in this time too. */
  readonly changeUnknown: (count: number) => string
  /** Leads down the list. */
  readonly jumpToEnded: (count: number) => string
  /** Heads of what ended: with a date in the last twelve months, or with none. */
  readonly endedSince: (day: string, count: number) => string
  readonly endedUndated: (count: number) => string
  readonly dated: string
  readonly kinds: {
    readonly stopped: (count: number) => string
    readonly replaced: (count: number) => string
    readonly completed: (count: number) => string
    readonly cancelled: (count: number) => string
  }
  readonly kindsUndated: {
    readonly stopped: (count: number) => string
    readonly replaced: (count: number) => string
    readonly completed: (count: number) => string
    readonly cancelled: (count: number) => string
  }
  readonly noneEnded: string
  readonly noneEndedRead: string
  readonly endedBefore: (day: string, count: number) => string
  /** Prohibitions that have ended. */
  readonly prohibitionsEnded: (count: number) => string
  readonly replacedBy: (order: string) => string
  readonly dateNotSent: string
  /** The orders that this one is linked with by reference. */
  readonly linked: (count: number) => string
  readonly linkedHead: string
  /** Other orders of the same product or ingredient, by code: nobody linked them. */
  readonly sameCode: (count: number) => string
  readonly sameCodeHead: string
}
