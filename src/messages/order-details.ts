/** What opens below an order: everything that was sent about it and is not in its row. */
export interface OrderDetailsMessages {
  readonly title: (order: string) => string
  readonly otherNames: string
  readonly ingredients: string
  readonly form: string
  /** The structured parts of the instructions, one line for each instruction. */
  readonly codedParts: string
  readonly notLoaded: string
  /** Why a Medication is not here, where no request failed. */
  readonly notLoadedBecause: {
    readonly 'contained-missing': string
    readonly elsewhere: string
    readonly unresolvable: string
    readonly 'not-requested': string
    readonly 'still-loading': string
    readonly 'not-permitted': string
  }
  /** Dispensed at once; so much of it is used in so many days; the days of supply that were sent beside it. */
  readonly supplyContradiction: (
    quantity: string,
    amount: number,
    days: number,
    duration: string,
  ) => string
  readonly instructionsUnread: (values: string) => string
  readonly orderUnread: (values: string) => string
  /** A value as it was sent, for example a text in the place of a number. */
  readonly quoted: (value: string) => string
  readonly absentBecause: (reason: string) => string
  readonly unread: string
  readonly oddShapes: string
  readonly alsoSent: string
  readonly extensions: string
  readonly nothingElse: string
}
