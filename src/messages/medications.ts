/** Medication orders. Names, reasons and instructions are the source's. */
export interface MedicationsMessages {
  readonly doNotGive: (name: string) => string
  readonly noName: string
  readonly current: (count: number) => string
  readonly onHold: (count: number) => string
  readonly draft: (count: number) => string
  readonly past: (count: number) => string
  readonly noInstructions: string
  readonly noCurrent: string
  readonly noCurrentRead: string
  /** `isDay` is false for a month or a year alone: some languages then use another preposition. */
  readonly drafted: (date: string, isDay: boolean) => string
  readonly ordered: (date: string, isDay: boolean) => string
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
  /** Names the reason of an order whose status has no mark. */
  readonly statusReason: string
  readonly reported: string
  readonly reportedBy: (name: string) => string
  readonly endPassed: string
  readonly until: (date: string, isDay: boolean) => string
  readonly detailsNotRead: string
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
  readonly refills: (count: number) => string
  readonly links: {
    readonly 'prior-prescription': (order: string) => string
    readonly 'based-on': (order: string) => string
  }
}
