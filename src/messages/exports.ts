/** What leaves the page: copies, files, paper. Values, names and flags in it are the source's. */
export interface ExportsMessages {
  readonly tools: string
  readonly copy: string
  readonly print: string
  readonly copyTitle: string
  readonly printTitle: string
  /** What stands before a choice. */
  readonly labels: Readonly<Record<'part' | 'period' | 'tests' | 'signs' | 'orders', string>>
  readonly allParts: string
  /** In the place of the latest, where it is not certain. */
  readonly newestReadOfEach: string
  readonly periods: Readonly<Record<'latest' | '1d' | '7d' | '30d' | '90d' | '1y' | 'all', string>>
  readonly oneDay: string
  readonly all: string
  readonly flagged: string
  /** What the screen shows, where it is narrowed down: by what. */
  readonly asShown: {
    readonly name: (filters: string) => string
    readonly find: (text: string) => string
    readonly flagged: string
    readonly trend: string
    readonly pinned: string
  }
  readonly groups: string
  readonly single: string
  readonly openOrders: string
  readonly ordersOfYear: string
  readonly everyOrder: string
  /** A choice, and how many there are of it. */
  readonly counted: (name: string, count: number) => string
  readonly identify: string
  readonly asTable: string
  readonly asText: string
  readonly saveCsv: string
  readonly saveBundle: string
  readonly doPrint: string
  readonly close: string
  readonly copied: (rows: number) => string
  /** Where a frame may not write the clipboard. */
  readonly selected: string
  readonly toSelect: string
  readonly saved: (file: string) => string
  readonly switchedOff: string
  readonly csvNote: string
  readonly bundleNote: string
  readonly preview: string
  readonly moreRows: (rows: number) => string
  readonly nothingChosen: string
  readonly columns: Readonly<
    Record<
      | 'test'
      | 'sign'
      | 'medication'
      | 'value'
      | 'unit'
      | 'flag'
      | 'range'
      | 'rangeNow'
      | 'collected'
      | 'taken'
      | 'before'
      | 'remarks'
      | 'instructions'
      | 'status'
      | 'written'
      | 'by'
      | 'panel'
      | 'group'
      | 'name'
      | 'date'
      | 'completeness'
      | 'patient'
      | 'born',
      string
    >
  >
  readonly notJudged: string
  /** A flag as sent, with its words where they say more than the code. */
  readonly flag: (code: string, words: string) => string
  /** In text for a note. */
  readonly dated: (date: string, results: string) => string
  readonly instructed: (name: string, instructions: string) => string
  readonly rangeSent: (range: string) => string
  readonly before: (value: string, date: string) => string
  readonly gravest: (value: string, date: string) => string
  /** Below the drawing of blood pressures on paper. */
  readonly pressures: (drawn: {
    readonly unit: string
    readonly drawn: number
    readonly all: number
    readonly from: string
    readonly to: string
    readonly hasHome: boolean
  }) => string
  readonly gravestOn: (date: string) => string
  readonly ofRead: (chosen: number, read: number) => string
  readonly readAt: (ehr: string, moment: string) => string
  readonly printed: (moment: string) => string
  readonly notTheRecord: string
  readonly flagsAsSent: string
  readonly notProof: string
  readonly partOf: (part: number, parts: number) => string
}
