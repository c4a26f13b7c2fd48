/** Medication orders. Names, reasons and instructions are the source's. */
export interface MedicationsMessages {
  readonly doNotGive: (name: string) => string
  readonly noName: string
  /** In the place of a name that is in a Medication which could not be read. */
  readonly notLoadedName: string
  /** The same while it is still to come. */
  readonly loadingName: string
  readonly reasonSent: (reason: string) => string
  readonly codeSent: (code: string) => string
  readonly inactiveIngredient: (ingredient: string) => string
  readonly packageOf: (amount: string) => string
  readonly current: (count: number) => string
  readonly onHold: (count: number) => string
  readonly draft: (count: number) => string
  /** Of what is ordered. */
  readonly notProof: string
  /** Reported by somebody, and ordered by nobody here. */
  readonly reportedHere: (count: number) => string
  readonly past: (count: number) => string
  readonly noInstructions: string
  readonly noCurrent: string
  readonly noCurrentRead: string
  /** `isDay` is false for a month or a year alone: some languages then use another preposition. */
  readonly drafted: (date: string, isDay: boolean) => string
  readonly ordered: (date: string, isDay: boolean) => string
  /** Of a report or a plan, which nobody ordered. */
  readonly recorded: (date: string, isDay: boolean) => string
  /** What the dates of a group are the dates of, in its head. */
  readonly dated: {
    readonly ordered: string
    readonly drafted: string
    readonly recorded: string
  }
  readonly undated: string
  /** R4 medicationrequest-status; nothing is said of an active order. */
  readonly statuses: {
    readonly 'on-hold': string
    readonly cancelled: string
    readonly completed: string
    readonly stopped: string
    readonly draft: string
    readonly unknown: string
  }
  readonly statusNotSent: string
  /** A status that R4 does not have. */
  readonly statusSent: (status: string) => string
  readonly active: string
  readonly statusSince: (status: string, date: string, isDay: boolean) => string
  readonly stoppedUndated: string
  /** Names the reason of an order whose status has no mark. */
  readonly statusReason: string
  readonly reported: string
  readonly reportedBy: (name: string) => string
  /** Of an order that the source still calls active. */
  readonly endPassed: (date: string, isDay: boolean) => string
  readonly until: (date: string, isDay: boolean) => string
  readonly detailsNotLoaded: string
  readonly detailsLoading: string
  readonly inactive: string
  readonly unknownModifier: string
  /** R4 medicationrequest-intent, where it is not a plain order. */
  readonly intents: {
    readonly plan: string
    readonly 'instance-order': string
    readonly 'reflex-order': string
    readonly 'filler-order': string
    readonly 'original-order': string
  }
  /** R4 medicationrequest-category, where only the code was sent. */
  readonly categories: {
    readonly inpatient: string
    readonly outpatient: string
    readonly community: string
    readonly discharge: string
  }
  readonly reason: (reason: string) => string
  readonly requester: (name: string) => string
  readonly prescriberNotSent: string
  readonly prescriberNotNamed: string
  /** R4 request-priority; nothing is said of routine. */
  readonly priorities: {
    readonly urgent: string
    readonly asap: string
    readonly stat: string
  }
  readonly supply: {
    readonly quantity: (amount: string) => string
    readonly duration: (length: string) => string
    /** The count as sent. */
    readonly refills: (count: string) => string
    readonly firstFill: (amount: string) => string
    readonly interval: (length: string) => string
    /** `from 8 Nov 2026, until 8 Nov 2027` */
    readonly validity: (period: string) => string
    /** When that time has passed. */
    readonly validityOver: (period: string) => string
    readonly dispenser: (name: string) => string
    readonly substitution: string
    readonly allowed: string
    readonly notAllowed: string
  }
  readonly links: {
    readonly 'prior-prescription': (order: string) => string
    readonly 'based-on': (order: string) => string
  }
  readonly orderNotNamed: string
  readonly malformed: string
  /** The value was read, in another shape than R4's. */
  readonly oddShape: string
  readonly partUnread: string
}
