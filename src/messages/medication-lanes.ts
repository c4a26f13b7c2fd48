import type { LanesView } from './lanes-view-names.ts'

/** Orders on one axis of time with trends. Names, doses and instructions are the source's. */
export interface MedicationLanesMessages {
  readonly title: string
  readonly about: string
  readonly window: string
  readonly windows: Readonly<Record<LanesView['window'], string>>
  readonly together: string
  /** What is measured, and the drugs, which a narrow screen has no room for. */
  readonly togetherNames: Readonly<
    Record<LanesView['together'], { readonly tests: string; readonly drugs?: string }>
  >
  /** A list matched no order by its codes, so that none is left out. */
  readonly noneByCode: string
  /** How many orders of the window are not among those drawn. */
  readonly leftOut: (count: number) => string
  readonly choose: string
  readonly tests: string
  readonly orders: string
  /** Why lists look at codes alone. */
  readonly byCodeOnly: string
  readonly noLines: string
  /** Before the days on which an order of the drawing changed, the newest first. */
  readonly changesOn: string
  readonly slider: string
  readonly now: string
  /** `tests above, orders below` in a key. */
  readonly key: {
    readonly sent: string
    readonly open: string
    readonly estimated: string
    readonly goesOn: string
    readonly onHold: string
    readonly reported: string
    readonly draft: string
    readonly change: string
  }
  readonly standing: {
    readonly noEndSent: string
    readonly stillActive: string
    readonly endEstimated: string
    readonly endNotSent: string
    readonly reported: string
  }
  readonly holdUndated: string
  /** What is not known of a bar, in words: its lane, then what. */
  readonly notKnown: string
  readonly estimatedByLength: (length: string, from: string) => string
  readonly estimatedBySupply: (length: string, from: string, refills: 'none' | 'not-sent') => string
  /** So much is used in so many days. */
  readonly estimatedByQuantity: (
    quantity: string,
    amount: number,
    days: number,
    from: string,
    refills: 'none' | 'not-sent',
  ) => string
  readonly estimatedByReplacement: (order: string) => string
  readonly endUnknown: (status: string) => string
  readonly startImprecise: (date: string) => string
  readonly endImprecise: (date: string) => string
  readonly withoutBar: (count: number) => string
  readonly why: {
    readonly 'start-not-sent': string
    readonly 'starts-later': string
    readonly 'end-before-start': string
  }
  readonly before: (count: number) => string
  readonly readout: {
    readonly at: (moment: string) => string
    readonly noneBefore: string
    readonly inForce: string
    readonly noneInForce: string
    readonly uncertain: string
    readonly changed: string
    readonly changes: {
      readonly began: (order: string) => string
      readonly recorded: (order: string) => string
      readonly drafted: (order: string) => string
      readonly ended: (order: string, status: string) => string
      readonly endPassed: (order: string) => string
      readonly held: (order: string) => string
    }
    readonly states: {
      readonly 'hold-undated': string
      readonly 'on-hold': string
      readonly 'past-end': string
      readonly 'past-estimate': string
      readonly 'end-not-sent': string
      readonly 'start-not-certain': string
    }
    readonly fromThen: string
    readonly range: (name: string, count: number, span: string) => string
    readonly oneValue: (name: string, value: string) => string
    /** Each pair from its lowest to its highest. */
    readonly pressures: (name: string, count: number, systolic: string, diastolic: string) => string
    readonly span: (lowest: string, highest: string) => string
  }
  readonly foot: string
}
